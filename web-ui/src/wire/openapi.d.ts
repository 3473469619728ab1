// Generated from engine/src/main/resources/openapi.yaml (sha256 4bfaedf010405ddcdb878c44504a6f5816acba96841372c739b0748ca72102ae) by `npm run types`.
export interface paths {
    "/scenarios": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The shelf */
        get: operations["listScenarios"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/scenarios/{scenario}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is known before a pursuit begins */
        get: operations["readScenario"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pursuits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The guest's own pursuits, newest first */
        get: operations["listPursuits"];
        put?: never;
        /** Begin a pursuit */
        post: operations["startPursuit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pursuits/{pursuit}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A pursuit as its trainee sees it */
        get: operations["readPursuit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pursuits/{pursuit}/commands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Do one thing
         * @description 409 `stale` when the pursuit has moved on (with its `sequence`); 422 with the reason's code
         *     when the command does not fit the situation; 503 `busy` with Retry-After under overload. A
         *     repeated `commandId` gets the first answer again.
         */
        post: operations["act"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pursuits/{pursuit}/branches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try again from an earlier moment */
        post: operations["branchPursuit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pursuits/{pursuit}/debrief": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How it was judged, mark by mark, with the evidence
         * @description 409 `still-open` while the pursuit runs.
         */
        get: operations["readDebrief"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pursuits/{pursuit}/examples/{example}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Another's way through the same scenario, to be looked at after one's own
         * @description 409 `still-open` while the pursuit runs.
         */
        get: operations["readExample"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pursuits/{pursuit}/text": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Erase everything that the trainee wrote in this pursuit
         * @description Everything goes on working; their words read `[erased]` from then on.
         */
        delete: operations["eraseText"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/progress": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Scores over time, and each criterion's first and latest result */
        get: operations["readProgress"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/hearing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How reliably each move is heard, and what cannot be heard */
        get: operations["readHearing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who the session belongs to */
        get: operations["whoAmI"];
        put?: never;
        /** Change one's own name */
        post: operations["changeProfile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change one's own password; all other sessions end */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Everything that is kept about whoever asks
         * @description One JSON object a line in a file a table, and `index.html` for reading. Neither passwords nor what
         *     opens a session is in it. Events and seed of a ranked or assigned attempt are in it once that is over.
         */
        get: operations["downloadData"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Erase whatever one wrote so far, in all of one's pursuits
         * @description Everything goes on working; the words read `[erased]` from then on.
         */
        delete: operations["eraseWords"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase oneself, words, names, sessions and links
         * @description Pursuits stay with their scores, under an id that stands for nobody. Somebody with an account gives
         *     their password; whoever has none, because an OpenID provider vouches for them, has signed in there less than
         *     ten minutes ago. 422 `not-confirmed`, `wrong-password`, `sign-in-again`, or `last-administrator` when nobody
         *     could administer then; 429 after several tries.
         */
        post: operations["eraseMe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in
         * @description The answer sets a new session's cookie. 422 `wrong-credentials` when name and password don't
         *     belong together, whichever it is; 429 after several tries.
         */
        post: operations["signIn"];
        /** Sign out here */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End all of one's own sessions, this one too */
        delete: operations["signOutEverywhere"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/links/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a link is for
         * @description The token travels in bodies alone, never in an address that is logged.
         */
        post: operations["readLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/links/follow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set the server up, join, or choose a new password
         * @description The link works no more then. 422 `link-not-valid`, `login-taken`, `weak-password` and others.
         */
        post: operations["followLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openid/begin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to sign in by the OpenID provider
         * @description The answer sets a cookie for ten minutes, which ties the sign-in to this browser, and says where the
         *     browser goes. 422 `openid-off` where no provider is set, `provider-unreachable`.
         */
        post: operations["beginOpenId"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openid/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with what the provider sent the browser back with
         * @description The provider sends browsers to the screen `/sign-in/openid`, which hands on what stands in its
         *     address. The answer sets a new session's cookie. What `linkOpenId` began joins the account to who
         *     signed in there. 422 `not-begun-here`, `declined`, `code-refused`,
         *     `token-refused`, `provider-unreachable`, `openid-off`; of the account `deactivated`, `login-taken`,
         *     `no-group`, `not-set-up`, `bad-login`; where two are joined `not-confirmed-here`, `identity-taken`,
         *     `already-linked`.
         */
        post: operations["finishOpenId"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openid/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to join one's account to who one is at the OpenID provider
         * @description Asks for the password, and answers as `beginOpenId` does; `finishOpenId` in the same session joins
         *     the two, and begins a new session. The provider is asked to have them sign in anew. 422 `openid-off`,
         *     `wrong-password`, `external-account` for an account without a password, `already-linked`,
         *     `provider-unreachable`; 429 after several tries.
         */
        post: operations["linkOpenId"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openid/unlink": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Part the two again; the password alone opens the account then
         * @description Every session ends, and the answer sets a new one's cookie. 422 `wrong-password`, `external-account`
         *     for an account without a password, `not-linked`; 429 after several tries.
         */
        post: operations["unlinkOpenId"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openid/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End sessions because the provider says so (OpenID Connect Back-Channel Logout 1.0)
         * @description For the provider alone. Live connections of those sessions are let go of. 400 `token-refused`
         *     where the token is not to be believed, or came before.
         */
        post: operations["endByOpenId"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Everybody with an account, and open invitations (administrators) */
        get: operations["listPeople"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{account}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give somebody another role, or let them in or out (administrators)
         * @description Whoever is deactivated has no session any more when the answer comes, live ones included. 422
         *     `last-administrator` when nobody could administer then.
         */
        post: operations["changePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{account}/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a link by which somebody chooses a new password (administrators) */
        post: operations["resetPerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/people/{account}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase somebody who asked for it (administrators)
         * @description As they could themselves. 422 `not-confirmed`, `erased` or `last-administrator`.
         */
        post: operations["erasePerson"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make a link by which somebody joins (administrators) */
        post: operations["invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/{invitation}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Let an invitation work no more (administrators) */
        delete: operations["withdrawInvitation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite everybody in a CSV file, or see what that would do (administrators)
         * @description Headings `name`, `login`, `role`, `team` in any order; `login` alone has to be there. One faulty
         *     line, and nobody is invited.
         */
        post: operations["importPeople"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was done to accounts, newest first (administrators) */
        get: operations["readAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/boards": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A board of ranked attempts, a page of it and whoever asks with three on either side
         * @description Only people of teams whose boards are on are shown, and only to each other; whoever stays out sees
         *     their own place and leaves no gap. Teams are shown from three settled people on.
         */
        get: operations["readBoard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/boards/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Why one's own standing is what it is, attempt by attempt */
        get: operations["readStanding"];
        put?: never;
        /** Stay out of the boards, or come back */
        post: operations["chooseBoards"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The teams that whoever asks leads; a manager sees all */
        get: operations["listTeams"];
        put?: never;
        /** Turn the boards of a team on or off (its coaches, administrators) */
        post: operations["changeTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ranked attempts of the teams that whoever asks leads, latest first */
        get: operations["listAttempts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/attempts/{pursuit}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a ranked attempt off the boards, for a reason that is kept and shown */
        post: operations["voidAttempt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pursuits/{pursuit}/coaching": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who sees a pursuit of one's own, and what is said about it */
        get: operations["readCoaching"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pursuits/{pursuit}/sharing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Share a finished pursuit with the coaches of one's team, or no longer */
        post: operations["shareDebrief"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pursuits/{pursuit}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say something about a debrief of one's own that coaches see */
        post: operations["writeComment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/pursuits/{pursuit}/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Dispute a mark, once, for a coach to rule on */
        post: operations["disputeMark"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/comments/{comment}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put other words into a comment of one's own */
        post: operations["changeComment"];
        /** Delete a comment of one's own; no text of it is left */
        delete: operations["deleteComment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/coaching": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Debriefs about which something is said, of one's own and of the teams one leads; latest first */
        get: operations["listThreads"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/coaching/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note that one has seen what is said about a debrief so far */
        post: operations["markSeen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/debriefs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Ranked, assigned and shared debriefs of the teams that whoever asks leads, newest first */
        get: operations["listDebriefs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/debriefs/{pursuit}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A debrief of somebody whose team whoever asks leads */
        get: operations["readTeamDebrief"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/debriefs/{pursuit}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say something about a debrief of somebody whose team whoever asks leads */
        post: operations["commentOnDebrief"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/debriefs/{pursuit}/rulings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rule on a disputed mark, for a reason that is kept and shown */
        post: operations["ruleMark"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/teams/practice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How a team practises; of private practice, how much */
        get: operations["readTeamPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Teams as a whole, for managers and administrators
         * @description Of three people or more together, or hidden. Periods that are over alone, no totals over teams, and
         *     shares in three bands, so that no figure tells of one person, nor do two of them taken off each other.
         */
        get: operations["readOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/me/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What whoever asks is to play, and what they were certified for, due first first */
        get: operations["readForMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The assignments of the teams that whoever asks leads, with how everybody stands */
        get: operations["listAssignments"];
        put?: never;
        /** Ask a team, or people of it, to play a scenario (its coaches, administrators) */
        post: operations["setAssignment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assignments/{assignment}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give an assignment other terms; what it is played under stays
         * @description What is left out stays as it is. The due date is one that lies ahead. Once somebody has begun an attempt, a
         *     pass mark of practice can be lowered but not raised, and one of a certification stays (422 `bad-pass-mark`);
         *     there are never fewer attempts than somebody has begun (422 `bad-attempts`).
         */
        post: operations["changeAssignment"];
        /** Take an assignment back; attempts under way go on */
        delete: operations["withdrawAssignment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assignments/{assignment}/attempts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin an attempt; its conditions are the assignment's */
        post: operations["beginAssigned"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/assignments/{assignment}/attempts/{pursuit}/certificate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm what an attempt passed, or decline it with a reason; never one's own */
        post: operations["decideCertificate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/certificates/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A certificate, for anybody who has its link */
        get: operations["readCertificate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/certificates/{certificate}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revoke a certificate, for a reason that its owner reads; never one's own */
        post: operations["revokeCertificate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description Local time in the scenario's zone
         * @example 2026-03-03T09:40:00
         */
        SimulatedTime: string;
        /** Format: date-time */
        WallTime: string;
        /** @example 2026-11-26 */
        Day: string;
        /**
         * Format: int64
         * @description Place of an event in its pursuit, from 1
         */
        Sequence: number;
        Score: number;
        /** @enum {string} */
        Skill: "research" | "courtesy" | "persistence";
        /** @enum {string} */
        Difficulty: "gentle" | "realistic" | "tough";
        /** @enum {string} */
        Channel: "call" | "voicemail" | "email" | "message" | "meeting";
        /** @description A run of a reply's Unicode code points, end exclusive */
        Span: {
            start: number;
            end: number;
        };
        Fact: {
            id: string;
            label: string;
            statement: string;
        };
        Ending: {
            id: string;
            title: string;
            /** @enum {string} */
            kind: "won" | "left-well" | "open" | "lost" | "blocked";
            verdict: string;
            /** @description What became of it, where the scenario tells that */
            epilogue?: {
                /**
                 * @description How much later
                 * @example Seven months later
                 */
                later: string;
                /** @description Paragraphs apart by blank lines */
                text: string;
            };
        };
        /** @description A skill that nothing called for is absent */
        Scores: {
            overall: components["schemas"]["Score"];
            research?: components["schemas"]["Score"];
            courtesy?: components["schemas"]["Score"];
            persistence?: components["schemas"]["Score"];
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            detail: string;
            /**
             * @description Stable. Of the server: malformed, unsupported-type, too-large, not-found,
             *     not-allowed, forbidden, stale, still-open, too-often, busy, no-room, not-ready, failed.
             *     Of people: no-session, not-permitted, not-any-more (403: session, role or team changed while
             *     it was asked); 422 wrong-credentials, wrong-password, weak-password, bad-name, bad-login,
             *     login-taken, link-not-valid, last-administrator, deactivated, bad-file, external-account; of the OpenID provider: openid-off, not-begun-here, declined, code-refused,
             *     token-refused, provider-unreachable, no-group, not-set-up, not-confirmed-here, identity-taken,
             *     already-linked, not-linked, sign-in-again.
             *     Of the pursuit (422): no-contact, contact-open, not-reachable, in-the-past, closed,
             *     unknown-source, unknown-person, too-long, no-subject, request-open, not-analysed and others.
             */
            code: string;
            errors?: {
                field: string;
                message: string;
            }[];
            sequence?: components["schemas"]["Sequence"];
        };
        Shelf: {
            scenarios: components["schemas"]["ShelfItem"][];
        };
        ShelfItem: {
            id: string;
            version: number;
            title: string;
            summary: string;
            people: {
                id: string;
                name: string;
                role: string;
            }[];
            skills: string[];
            /** @description Real minutes that a try takes */
            minutes: number;
            level: number;
            best?: components["schemas"]["Score"];
            last?: components["schemas"]["Score"];
            underWay?: {
                pursuit: string;
                /** @description Business day */
                day: number;
                /** @example Day 2: two messages left with Pauline */
                line: string;
            };
        };
        Briefing: {
            you: string;
            sell: string;
            soFar: string;
            want: string;
        };
        CriterionCard: {
            id: string;
            skill: components["schemas"]["Skill"];
            points: number;
            /** @description Whether missing or breaking it holds the overall score below a pass */
            essential: boolean;
            statement: string;
            why: string;
        };
        ScenarioPage: {
            id: string;
            version: number;
            title: string;
            summary: string;
            story: string;
            level: number;
            minutes: number;
            briefing: components["schemas"]["Briefing"];
            people: {
                id: string;
                name: string;
                role: string;
                about: string;
            }[];
            weights: {
                research: number;
                courtesy: number;
                persistence: number;
            };
            criteria: components["schemas"]["CriterionCard"][];
            thresholds: {
                id: string;
                value: number;
                source: string;
                caveat: string;
            }[];
            horizonDays: number;
            /** @example Europe/London */
            zone: string;
            /** @description Today's seed, the same for everybody; the day changes at midnight in the scenario's zone */
            daily: {
                day: components["schemas"]["Day"];
                /** Format: int64 */
                seed: number;
            };
            /** @description Real hours within which a ranked attempt has to be played to its end */
            rankedHours: number;
        };
        NewPursuit: {
            scenario: string;
            /**
             * Format: int64
             * @description Drawn where it is left out
             */
            seed?: number;
            /** @description Whether to play the seed of the day, which the server knows; never together with `seed` */
            daily?: boolean;
            difficulty?: components["schemas"]["Difficulty"];
            /** @description Whether silence counts; not unless asked for */
            timers?: boolean;
            /** @description Whether the coach may be asked for hints; not unless asked for */
            hints?: boolean;
            /** @description Whether it counts for the boards: for people with an account, with a seed that the server draws, without hints */
            ranked?: boolean;
        };
        NewBranch: {
            /**
             * Format: int64
             * @description The event that is to be tried again
             */
            sequence: number;
        };
        Act: {
            commandId: components["schemas"]["CommandId"];
            /**
             * Format: int64
             * @description The pursuit's last sequence that the client knows
             */
            expected: number;
            command: components["schemas"]["Command"];
        };
        /** @description A UUID that the client draws for each command, and repeats when it sends it again */
        CommandId: string;
        Command: components["schemas"]["ResearchCommand"] | components["schemas"]["CallCommand"] | components["schemas"]["AttendCommand"] | components["schemas"]["SayCommand"] | components["schemas"]["MailCommand"] | components["schemas"]["MessageCommand"] | components["schemas"]["DoCommand"] | components["schemas"]["SilenceCommand"] | components["schemas"]["HangUpCommand"] | components["schemas"]["WaitCommand"] | components["schemas"]["CloseCommand"] | components["schemas"]["MisheardCommand"] | components["schemas"]["HintCommand"];
        ResearchCommand: {
            /** @constant */
            type: "research";
            source: string;
        };
        CallCommand: {
            /** @constant */
            type: "call";
            person: string;
        };
        AttendCommand: {
            /** @constant */
            type: "attend";
            /** @description The promise that it was agreed by */
            meeting: string;
        };
        SayCommand: {
            /** @constant */
            type: "say";
            text: string;
        };
        /**
         * @description A mail is a contact of its own, over once it is sent; the answer, if one comes, comes later. Refused with
         *     no-subject, subject-too-long, unknown-copy, copied-twice, nothing-said, too-long, not-reachable, not-analysed or
         *     foreign; then nothing was sent.
         */
        MailCommand: {
            /** @constant */
            type: "mail";
            /** @description Id of a person whose address is known */
            to: string;
            /** @description People who get it too */
            copies?: string[];
            /** @description One line, at most 200 code points */
            subject: string;
            /** @description At most 4,000 code points */
            text: string;
        };
        /**
         * @description The first message to somebody is a connection request (300 code points); until it is accepted the next is refused
         *     with request-open. Then messages of 600 code points can be sent.
         */
        MessageCommand: {
            /** @constant */
            type: "message";
            to: string;
            text: string;
        };
        /**
         * @description A deed at the desk, one of `now.deeds`. Refused with unknown-deed, already-done, no-words, nothing-said, too-long,
         *     too-many-notes, not-analysed or foreign; then nothing was done.
         */
        DoCommand: {
            /** @constant */
            type: "do";
            deed: string;
            /** @description Its words, where it takes any; at most 2,000 code points */
            text?: string;
        };
        SilenceCommand: {
            /** @constant */
            type: "silence";
            seconds: number;
        };
        HangUpCommand: {
            /** @constant */
            type: "hang-up";
        };
        WaitCommand: {
            /** @constant */
            type: "wait";
            until: components["schemas"]["SimulatedTime"];
        };
        CloseCommand: {
            /** @constant */
            type: "close";
        };
        /**
         * @description Asks the coach in the ear what to listen for; takes no simulated time. Refused with hints-off where it was not
         *     switched on when the pursuit began, hints-in-practice-alone outside practice, and no-hint where there is none.
         */
        HintCommand: {
            /** @constant */
            type: "hint";
        };
        MisheardCommand: {
            /** @constant */
            type: "misheard";
            /**
             * Format: int64
             * @description Sequence of the turn
             */
            turn: number;
            /** @description The move that was meant */
            meant: string;
        };
        View: {
            id: string;
            scenario: {
                id: string;
                version: number;
                title: string;
            };
            difficulty: components["schemas"]["Difficulty"];
            timers: boolean;
            /** @description Whether the coach can be asked */
            hints: boolean;
            /**
             * Format: int64
             * @description Absent while a ranked or an assigned attempt is under way
             */
            seed?: number;
            /** @enum {string} */
            mode: "practice" | "assigned" | "ranked";
            /** @description The day whose seed it is played with */
            daily?: components["schemas"]["Day"];
            branchOf?: components["schemas"]["BranchOf"];
            sequence: components["schemas"]["Sequence"];
            entries: components["schemas"]["Entry"][];
            now: components["schemas"]["Now"];
            desk: components["schemas"]["Desk"];
        };
        BranchOf: {
            pursuit: string;
            /**
             * Format: int64
             * @description Last event taken over from it
             */
            sequence: number;
        };
        /** @description What stays as it is all through the pursuit */
        Desk: {
            briefing: components["schemas"]["Briefing"];
            sources: {
                id: string;
                name: string;
                kind: string;
                /** @description Simulated minutes that reading it costs */
                minutes: number;
            }[];
            criteria: components["schemas"]["CriterionCard"][];
            horizon: {
                starts: components["schemas"]["SimulatedTime"];
                ends: components["schemas"]["SimulatedTime"];
                opens: string;
                closes: string;
                days: {
                    date: string;
                    /** @description From 1; null on a day off */
                    businessDay: number | null;
                }[];
            };
        };
        Now: {
            clock: components["schemas"]["SimulatedTime"];
            /** @description Business day, from 1 */
            day: number;
            contact?: components["schemas"]["OpenContact"];
            facts: components["schemas"]["Fact"][];
            sourcesRead: string[];
            people: components["schemas"]["KnownPerson"][];
            /** @description Still open */
            promises: components["schemas"]["Promise"][];
            can: ("research" | "do" | "call" | "attend" | "mail" | "message" | "say" | "hang-up" | "wait" | "close" | "hint")[];
            /** @description Moments worth waiting for */
            waits: {
                label: string;
                until: components["schemas"]["SimulatedTime"];
            }[];
            /** @description What can be done at the desk now */
            deeds: components["schemas"]["Deed"][];
            /**
             * @description Why nobody of the other house is to be contacted, as far as the trainee knows: the notes say so, somebody asked
             *     for it, or the account is marked
             * @enum {string}
             */
            doNotContact?: "on-file" | "asked" | "marked";
            /** @description Once it is over: names of the automatic sequences that nobody stopped */
            stillRunning: string[];
            closed?: {
                ending: components["schemas"]["Ending"];
                overall?: components["schemas"]["Score"];
            };
        };
        Deed: {
            id: string;
            name: string;
            kind: components["schemas"]["DeedKind"];
            /** @description Simulated minutes that it takes, beside the writing of its words */
            minutes: number;
            /** @description Whether it takes words */
            writes: boolean;
        };
        /** @enum {string} */
        DeedKind: "stop-sequence" | "do-not-contact" | "note" | "hand-over" | "other";
        OpenContact: {
            contact: number;
            person: string;
            channel: components["schemas"]["Channel"];
            incoming: boolean;
            /** @description Replies of the trainee so far */
            turns: number;
            voicemail: boolean;
            /** @description Whose number was rung, where somebody else answered */
            dialled?: string;
            /** @description Of a meeting the promise that it was agreed by */
            meeting?: string;
            /** @description Of a meeting who is in the room beside the trainee */
            present: components["schemas"]["Present"][];
        };
        Present: {
            id: string;
            name: string;
            role: string;
        };
        KnownPerson: {
            id: string;
            name: string;
            role: string;
            about: string;
            /** @description By which the trainee can reach them now */
            channels: components["schemas"]["Channel"][];
            /** @description The last thing they said */
            lastLine?: string;
            lastAt?: components["schemas"]["SimulatedTime"];
            /** @description Calls that the trainee made to them */
            calls: number;
            /** @description Mails that the trainee sent them */
            mails: number;
            /** @description Messages that the trainee sent them, the connection request among them */
            messages: number;
            /**
             * @description How it stands about messages; absent where they take none
             * @enum {string}
             */
            connection?: "none" | "requested" | "connected";
            /**
             * @description Of the prospect's house, a colleague of the trainee, or neither
             * @enum {string}
             */
            side: "theirs" | "ours" | "apart";
        };
        Promise: {
            promise: string;
            byTrainee: boolean;
            person: string;
            text: string;
            from: components["schemas"]["SimulatedTime"];
            to: components["schemas"]["SimulatedTime"];
            channel: components["schemas"]["Channel"];
            /** @description Of a meeting who else will be there */
            with: components["schemas"]["Present"][];
            /** @description Whether it is a meeting that can be attended now */
            attendable: boolean;
        };
        Answer: {
            sequence: components["schemas"]["Sequence"];
            /** @description What happened since the sequence that the client expected */
            entries: components["schemas"]["Entry"][];
            now: components["schemas"]["Now"];
            /** @description How long a person would take to answer; shown, never simulated */
            thinkMillis: number;
        };
        Entry: components["schemas"]["BeganEntry"] | components["schemas"]["ResearchedEntry"] | components["schemas"]["ContactOpenedEntry"] | components["schemas"]["SaidEntry"] | components["schemas"]["SilenceEntry"] | components["schemas"]["ContactEndedEntry"] | components["schemas"]["RevealedEntry"] | components["schemas"]["IntroducedEntry"] | components["schemas"]["PromiseMadeEntry"] | components["schemas"]["PromiseMetEntry"] | components["schemas"]["PromiseBrokenEntry"] | components["schemas"]["ConnectedEntry"] | components["schemas"]["WaitedEntry"] | components["schemas"]["SequenceSentEntry"] | components["schemas"]["DeedDoneEntry"] | components["schemas"]["ClosedEntry"] | components["schemas"]["FlaggedEntry"] | components["schemas"]["VoidedEntry"] | components["schemas"]["HintEntry"];
        BeganEntry: {
            sequence: components["schemas"]["Sequence"];
            at: components["schemas"]["SimulatedTime"];
            /** @constant */
            kind: "began";
        };
        ResearchedEntry: {
            sequence: components["schemas"]["Sequence"];
            at: components["schemas"]["SimulatedTime"];
            /** @constant */
            kind: "researched";
            source: string;
            name: string;
            minutes: number;
            /** @description Paragraphs apart by blank lines */
            text: string;
            /** @description Facts not known before */
            found: components["schemas"]["Fact"][];
        };
        ContactOpenedEntry: {
            sequence: components["schemas"]["Sequence"];
            at: components["schemas"]["SimulatedTime"];
            /** @constant */
            kind: "contact-opened";
            contact: number;
            person: string;
            channel: components["schemas"]["Channel"];
            incoming: boolean;
            /**
             * @description What a call led to; a mail or a message is sent, a connection request requested, and what comes is answered, or
             *     automatic where only a machine wrote
             * @enum {string}
             */
            outcome: "answered" | "voicemail" | "no-answer" | "sent" | "requested" | "automatic";
            /** @description People who get a mail too */
            copies: string[];
            /** @description Whose number was rung, where somebody else answered */
            dialled?: string;
            /** @description Of a meeting the promise that it was agreed by */
            meeting?: string;
        };
        SaidEntry: {
            sequence: components["schemas"]["Sequence"];
            at: components["schemas"]["SimulatedTime"];
            /** @constant */
            kind: "said";
            contact: number;
            /** @description `trainee`, or the person's id */
            by: string;
            /** @description What the trainee erased reads `[erased]` */
            text: string;
            /** @description The trainee's n-th reply in the contact */
            turn?: number;
            /** @description Of a mail, the code points of `text` that are its subject; an empty line follows it */
            subject?: number;
            /**
             * @description Why the turn does not count and can be tried again
             * @enum {string}
             */
            unscored?: "failed" | "foreign" | "unclear";
            /** @description Facts known to the trainee that these words used rightly, as the engine heard them */
            facts: string[];
        };
        SilenceEntry: {
            sequence: components["schemas"]["Sequence"];
            at: components["schemas"]["SimulatedTime"];
            /** @constant */
            kind: "silence";
            contact: number;
            seconds: number;
        };
        ContactEndedEntry: {
            sequence: components["schemas"]["Sequence"];
            at: components["schemas"]["SimulatedTime"];
            /** @constant */
            kind: "contact-ended";
            contact: number;
            /** @enum {string} */
            by: "trainee" | "person" | "nobody";
            /** @description Whether a message was left in a voicemail box */
            left: boolean;
        };
        RevealedEntry: {
            sequence: components["schemas"]["Sequence"];
            at: components["schemas"]["SimulatedTime"];
            /** @constant */
            kind: "revealed";
            person: string;
            facts: components["schemas"]["Fact"][];
        };
        IntroducedEntry: {
            sequence: components["schemas"]["Sequence"];
            at: components["schemas"]["SimulatedTime"];
            /** @constant */
            kind: "introduced";
            person: string;
        };
        PromiseMadeEntry: {
            sequence: components["schemas"]["Sequence"];
            at: components["schemas"]["SimulatedTime"];
            /** @constant */
            kind: "promise-made";
            promise: string;
            byTrainee: boolean;
            person: string;
            text: string;
            from: components["schemas"]["SimulatedTime"];
            to: components["schemas"]["SimulatedTime"];
            channel: components["schemas"]["Channel"];
        };
        PromiseMetEntry: {
            sequence: components["schemas"]["Sequence"];
            at: components["schemas"]["SimulatedTime"];
            /** @constant */
            kind: "promise-met";
            promise: string;
            /** @enum {string} */
            timing: "kept" | "early" | "late";
        };
        PromiseBrokenEntry: {
            sequence: components["schemas"]["Sequence"];
            at: components["schemas"]["SimulatedTime"];
            /** @constant */
            kind: "promise-broken";
            promise: string;
        };
        /** @description A connection request was accepted */
        ConnectedEntry: {
            sequence: components["schemas"]["Sequence"];
            at: components["schemas"]["SimulatedTime"];
            /** @constant */
            kind: "connected";
            person: string;
        };
        WaitedEntry: {
            sequence: components["schemas"]["Sequence"];
            at: components["schemas"]["SimulatedTime"];
            /** @constant */
            kind: "waited";
            from: components["schemas"]["SimulatedTime"];
            to: components["schemas"]["SimulatedTime"];
        };
        /** @description A letter of an automatic sequence that runs in a colleague's name */
        SequenceSentEntry: {
            sequence: components["schemas"]["Sequence"];
            at: components["schemas"]["SimulatedTime"];
            /** @constant */
            kind: "sequence-sent";
            /** @description Of the automatic sequence */
            id: string;
            name: string;
            /** @description The colleague in whose name it went */
            owner: string;
            /** @description Who gets it */
            person: string;
            channel: components["schemas"]["Channel"];
            step: number;
            /** @description Empty in a message */
            subject: string;
            text: string;
        };
        DeedDoneEntry: {
            sequence: components["schemas"]["Sequence"];
            at: components["schemas"]["SimulatedTime"];
            /** @constant */
            kind: "deed-done";
            deed: string;
            name: string;
            deedKind: components["schemas"]["DeedKind"];
            minutes: number;
            /** @description The trainee's words, where it takes any; what was erased reads `[erased]` */
            text?: string;
            /** @description Facts that it showed */
            found: components["schemas"]["Fact"][];
        };
        ClosedEntry: {
            sequence: components["schemas"]["Sequence"];
            at: components["schemas"]["SimulatedTime"];
            /** @constant */
            kind: "closed";
            ending: components["schemas"]["Ending"];
            /** @enum {string} */
            cause: "trainee" | "beat" | "horizon" | "lapsed";
        };
        /** @description The coach was asked, and said this */
        HintEntry: {
            sequence: components["schemas"]["Sequence"];
            at: components["schemas"]["SimulatedTime"];
            /** @constant */
            kind: "hint";
            /** @description The contact under way; absent at the desk */
            contact?: number;
            text: string;
        };
        FlaggedEntry: {
            sequence: components["schemas"]["Sequence"];
            at: components["schemas"]["SimulatedTime"];
            /** @constant */
            kind: "flagged";
            turn: components["schemas"]["Sequence"];
            meant: string;
        };
        /** @description A coach took the attempt off the boards. */
        VoidedEntry: {
            sequence: components["schemas"]["Sequence"];
            at: components["schemas"]["SimulatedTime"];
            /** @constant */
            kind: "voided";
            reason: string;
        };
        Pursuits: {
            pursuits: components["schemas"]["PursuitSummary"][];
        };
        PursuitSummary: {
            id: string;
            scenario: string;
            title: string;
            startedAt: components["schemas"]["WallTime"];
            updatedAt: components["schemas"]["WallTime"];
            closed: boolean;
            overall?: components["schemas"]["Score"];
            skills?: {
                research?: components["schemas"]["Score"];
                courtesy?: components["schemas"]["Score"];
                persistence?: components["schemas"]["Score"];
            };
            ending?: components["schemas"]["Ending"];
            branchOf?: components["schemas"]["BranchOf"];
            difficulty: components["schemas"]["Difficulty"];
        };
        Debrief: {
            pursuit: string;
            scenario: {
                id: string;
                version: number;
                title: string;
            };
            ending: components["schemas"]["Ending"];
            scorecard: components["schemas"]["ScorecardView"];
            previous?: components["schemas"]["Scores"];
            entries: components["schemas"]["Entry"][];
            heard: components["schemas"]["HeardTurn"][];
            /** @description Other tries from moments of this one */
            branches: {
                id: string;
                sequence: components["schemas"]["Sequence"];
                overall?: components["schemas"]["Score"];
            }[];
            parent?: components["schemas"]["BranchOf"];
            /** @description What to work on next, the most first */
            practise: {
                scenario: string;
                criterion: string;
                statement: string;
                why: string;
            }[];
            /** @description Moves of this scenario alone, which a reply can be said to have meant */
            ownMoves: {
                move: string;
                label: string;
            }[];
            /** @description Names of the automatic sequences that nobody stopped */
            stillRunning: string[];
            /** @description Others' ways that can be looked at, the model first */
            examples: components["schemas"]["ExampleCard"][];
        };
        ExampleCard: {
            id: string;
            /**
             * @description A model, or one of two to laugh at
             * @enum {string}
             */
            kind: "model" | "badgerer" | "quitter";
            /** @description What it shows, in a few words */
            name: string;
        };
        Example: {
            card: components["schemas"]["ExampleCard"];
            view: components["schemas"]["View"];
            debrief: components["schemas"]["Debrief"];
        };
        ScorecardView: {
            /** @description Version of the scoring rules */
            scoring: string;
            overall: components["schemas"]["Score"];
            /** @description The overall score as it was judged, where a ruling changed a mark since */
            judged?: number;
            cap?: {
                /** @enum {string} */
                rule: "cap.opt-out" | "cap.inherited-opt-out" | "cap.hostility" | "cap.deceit" | "cap.essential";
                limit: components["schemas"]["Score"];
                because: string;
                evidence: components["schemas"]["Evidence"][];
            };
            skills: {
                research?: components["schemas"]["SkillScore"];
                courtesy?: components["schemas"]["SkillScore"];
                persistence?: components["schemas"]["SkillScore"];
            };
            marks: components["schemas"]["Mark"][];
        };
        SkillScore: {
            score: components["schemas"]["Score"];
            points: number;
            of: number;
        };
        Mark: {
            criterion: string;
            skill: components["schemas"]["Skill"];
            statement: string;
            why: string;
            result: components["schemas"]["Result"];
            /** @description May be a half, or negative when broken */
            points: number;
            of: number;
            essential: boolean;
            /** @description One sentence */
            because: string;
            /** @description Whether everything it rests on was heard reliably */
            reliable: boolean;
            hearing?: components["schemas"]["MarkHearing"];
            advice: string;
            sayInstead: string;
            evidence: components["schemas"]["Evidence"][];
            dispute?: components["schemas"]["Dispute"];
            judged?: components["schemas"]["JudgedMark"];
        };
        /** @enum {string} */
        Result: "earned" | "nearly" | "missed" | "broken" | "not-called-for";
        /** @enum {string} */
        Verdict: "upheld" | "earned" | "nearly" | "missed" | "broken";
        Dispute: {
            /** @description The trainee's */
            reason: string;
            /** @description What a coach can rule, until one has */
            verdicts: components["schemas"]["Verdict"][];
            ruling?: {
                verdict: components["schemas"]["Verdict"];
                /** @description The coach's */
                reason: string;
            };
        };
        /** @description How a mark was judged that a ruling changed since */
        JudgedMark: {
            result: components["schemas"]["Result"];
            points: number;
            because: string;
        };
        /** @description How far the hearing that a mark rests on can be trusted; absent where nothing was judged */
        MarkHearing: {
            /**
             * @description It rests on moves that were heard; on none of those having been heard that it listened for; on sentences
             *     compared with facts, topics or tones; or on what can be counted.
             * @enum {string}
             */
            kind: "heard" | "listened-for" | "compared" | "counted";
            grade: components["schemas"]["HearingGrade"];
            moves: {
                move: string;
                label: string;
                grade: components["schemas"]["HearingGrade"];
                /**
                 * @description When the ear was measured: of the sure hearings of this move how many were right (heard), or of the
                 *     replies with this move how many it was noticed in (listened-for)
                 */
                right?: number;
                /** @description Of so many */
                of?: number;
                /** @description Of the surest hearing that the mark rests on */
                confidence?: number;
                /** @description The confidence that is asked for */
                asked?: number;
            }[];
        };
        /**
         * @description Heard, or noticed, reliably, mostly, or too seldom (weak) to decide a mark; unsure when this hearing was hard to
         *     make out; unmeasured where there is no figure
         * @enum {string}
         */
        HearingGrade: "reliable" | "fair" | "weak" | "unsure" | "unmeasured";
        Evidence: components["schemas"]["WordsEvidence"] | components["schemas"]["TurnEvidence"] | components["schemas"]["HappeningEvidence"] | components["schemas"]["GapEvidence"];
        WordsEvidence: {
            /** @constant */
            kind: "words";
            turn: components["schemas"]["Sequence"];
            span: components["schemas"]["Span"];
            /** @description What the words are: a label of the move, the fact or the topic */
            what: string;
            /** @description Which move, for a client with names of its own; absent for a fact or a topic */
            move?: string;
        };
        TurnEvidence: {
            /** @constant */
            kind: "turn";
            turn: components["schemas"]["Sequence"];
        };
        HappeningEvidence: {
            /** @constant */
            kind: "happening";
            sequence: components["schemas"]["Sequence"];
        };
        GapEvidence: {
            /** @constant */
            kind: "gap";
            from: components["schemas"]["Sequence"];
            to: components["schemas"]["Sequence"];
        };
        HeardTurn: {
            turn: components["schemas"]["Sequence"];
            moves: {
                move: string;
                label: string;
                confidence: number;
                span: components["schemas"]["Span"];
                reliable: boolean;
            }[];
            facts: {
                fact: string;
                label: string;
                /** @enum {string} */
                use: "cited" | "asked" | "misquoted" | "contradicted";
                span: components["schemas"]["Span"];
            }[];
            /** @description Courtesy grade; absent when the turn is unscored */
            tone?: number;
            /** @description The beat that the reply met */
            beatBefore?: string;
        };
        Progress: {
            tries: {
                pursuit: string;
                scenario: string;
                at: components["schemas"]["WallTime"];
                overall: components["schemas"]["Score"];
                research?: components["schemas"]["Score"];
                courtesy?: components["schemas"]["Score"];
                persistence?: components["schemas"]["Score"];
            }[];
            criteria: {
                scenario: string;
                criterion: string;
                statement: string;
                skill: components["schemas"]["Skill"];
                /** @enum {string} */
                first: "earned" | "nearly" | "missed" | "broken";
                /** @enum {string} */
                latest: "earned" | "nearly" | "missed" | "broken";
                tries: number;
                /** @description Share of the tries that earned it */
                rate: number;
            }[];
        };
        /** @description A measured figure and its 95 % interval */
        Figure: {
            value: number;
            low: number;
            high: number;
        };
        HearingPage: {
            /** @description Version of the ear */
            ear: string;
            title: string;
            lead: string;
            /** @description Number of replies that it was measured on */
            replies: number;
            /** @description Of these */
            withoutMove: number;
            sections: {
                title: string;
                /** @description Paragraphs and lists */
                before: string;
                /**
                 * @description What is shown between the two texts
                 * @enum {string}
                 */
                shows: "nothing" | "figures" | "moves";
                after: string;
            }[];
            /** @description All moves together */
            figures: {
                precision: components["schemas"]["Figure"];
                recall: components["schemas"]["Figure"];
                f1: components["schemas"]["Figure"];
                macroKappa: components["schemas"]["Figure"];
                spanF1: components["schemas"]["Figure"];
                toneKappa: components["schemas"]["Figure"];
                toneExact: components["schemas"]["Figure"];
                falseAlarms: components["schemas"]["Figure"];
                alarmed: components["schemas"]["Figure"];
            };
            moves: components["schemas"]["MeasuredMove"][];
        };
        MeasuredMove: {
            move: string;
            is: string;
            isNot: string;
            /** @description A reply; what makes the move lies between asterisks */
            example: string;
            /** @enum {string} */
            grade: "reliable" | "fair" | "weak";
            /** @description Replies that make the move */
            n: number;
            /** @description The hearings that are sure enough to decide a mark; absent where it was never met with */
            sure?: {
                /** @description From this confidence on */
                from: number;
                heard: number;
                right: number;
                precision: components["schemas"]["Figure"];
            };
            precision?: components["schemas"]["Figure"];
            recall?: components["schemas"]["Figure"];
            f1?: components["schemas"]["Figure"];
            kappa?: components["schemas"]["Figure"];
        };
        /** @enum {string} */
        Role: "trainee" | "coach" | "manager" | "administrator";
        Name: string;
        Login: string;
        Password: string;
        Token: string;
        Nothing: Record<string, never>;
        Me: {
            guest: boolean;
            since?: components["schemas"]["WallTime"];
            /**
             * @description Whether people without an account may practise
             * @enum {string}
             */
            guests: "allowed" | "off";
            /** @description Whether anybody has an account */
            accounts: boolean;
            /** @description Days that things are kept; what is absent is kept for ever */
            kept: {
                /** @description What was written */
                words?: number;
                /** @description A guest who stays away */
                guests?: number;
                /** @description A session that is over */
                sessions?: number;
                /** @description A link that was used or is too old */
                links?: number;
                /** @description Entries of the audit log */
                audit?: number;
            };
            /** @description A guest's pursuits that an account can take over */
            practised: number;
            /** @description What the button says by which one signs in by an OpenID provider; absent without one */
            openId?: string;
            account?: {
                id: string;
                login: string;
                name: string;
                role: components["schemas"]["Role"];
                team: string;
                organisation: string;
                /** @description Whether an OpenID provider keeps name and password */
                external: boolean;
                /** @description Whether one can sign in by an OpenID provider, with a password beside it or without */
                linked: boolean;
            };
        };
        OwnPassword: {
            password: components["schemas"]["Password"];
        };
        BeginOpenId: {
            /** @description Whether the account takes over what the guest practised */
            keep?: boolean;
        };
        FinishOpenId: {
            state: string;
            code?: string;
            error?: string;
            /** @description The parameter iss (RFC 9207) */
            issuer?: string;
        };
        LogoutForm: {
            logout_token: string;
        };
        Onward: {
            /** @description Where the browser goes next */
            address: string;
        };
        SignIn: {
            login: components["schemas"]["Login"];
            password: components["schemas"]["Password"];
            /** @description Whether the account takes over what the guest practised */
            keep?: boolean;
        };
        LinkToken: {
            token: components["schemas"]["Token"];
        };
        /** @description What is empty has to be said by whoever follows the link */
        LinkOffer: {
            /** @enum {string} */
            purpose: "set-up" | "invitation" | "reset";
            organisation: string;
            role: components["schemas"]["Role"];
            team: string;
            name: string;
            login: string;
        };
        FollowLink: {
            token: components["schemas"]["Token"];
            password: components["schemas"]["Password"];
            organisation?: components["schemas"]["Name"];
            name?: components["schemas"]["Name"];
            login?: components["schemas"]["Login"];
            keep?: boolean;
        };
        NewProfile: {
            name: components["schemas"]["Name"];
        };
        NewPassword: {
            present: components["schemas"]["Password"];
            password: components["schemas"]["Password"];
        };
        EraseMe: {
            /** @description The word `erase` */
            word: string;
            password?: components["schemas"]["Password"];
        };
        ErasePerson: {
            /** @description The word `erase` */
            word: string;
        };
        Person: {
            id: string;
            login: string;
            name: string;
            role: components["schemas"]["Role"];
            team: string;
            active: boolean;
            /** @description Whether its names are pseudonyms */
            erased: boolean;
            /** @description Whether an OpenID provider keeps name and password */
            external: boolean;
            since: components["schemas"]["WallTime"];
            seenAt?: components["schemas"]["WallTime"];
        };
        Invitation: {
            id: string;
            role: components["schemas"]["Role"];
            team: string;
            name: string;
            login: string;
            expiresAt: components["schemas"]["WallTime"];
        };
        Everybody: {
            people: components["schemas"]["Person"][];
            invitations: components["schemas"]["Invitation"][];
        };
        PersonChange: {
            role?: components["schemas"]["Role"];
            active?: boolean;
            /** @description Empty for no team */
            team?: string;
        };
        NewInvitation: {
            role: components["schemas"]["Role"];
            team?: string;
            name?: string;
            login?: string;
        };
        MadeLink: {
            id: string;
            token: string;
            expiresAt: components["schemas"]["WallTime"];
        };
        NewImport: {
            csv: string;
            dryRun: boolean;
        };
        ImportRow: {
            line: number;
            name: string;
            login: string;
            role: string;
            team: string;
            /** @enum {string} */
            outcome: "new" | "known" | "faulty";
            message: string;
            link?: components["schemas"]["MadeLink"];
        };
        ImportResult: {
            dryRun: boolean;
            invited: number;
            rows: components["schemas"]["ImportRow"][];
        };
        /** @description Ids say nothing by themselves; names are looked up for the answer alone */
        AuditLine: {
            /** Format: int64 */
            position: number;
            at: components["schemas"]["WallTime"];
            actor: string;
            actorName?: string;
            action: string;
            subject: string;
            subjectName?: string;
            detail: string;
        };
        AuditPage: {
            entries: components["schemas"]["AuditLine"][];
            /**
             * Format: int64
             * @description Position of the newest entry
             */
            head: number;
            /** @description Of the newest entry; covers all before it */
            hash: string;
        };
        /** @description A quarter of a calendar year in UTC */
        SeasonId: string;
        /** @enum {string} */
        Measure: "overall" | "research" | "courtesy" | "persistence";
        BoardChoice: {
            stayOut: boolean;
        };
        Team: {
            team: string;
            /** @description How many of its people can sign in */
            people: number;
            /** @description Whether its people can be on the boards */
            boards: boolean;
        };
        Teams: {
            teams: components["schemas"]["Team"][];
        };
        TeamChange: {
            team: string;
            boards: boolean;
        };
        NewVoid: {
            reason: string;
        };
        BoardPlace: {
            rank: number;
            /** @description People whose intervals overlap with the first of a band share it */
            band: number;
            name: string;
            team: string;
            points: number;
            /** @description Lower end of the 95 % interval */
            low: number;
            high: number;
            /** @description How many count */
            attempts: number;
            me: boolean;
        };
        TeamPlace: {
            rank: number;
            team: string;
            people: number;
            points: number;
            low: number;
            high: number;
            mine: boolean;
        };
        MyStanding: {
            points: number;
            low: number;
            high: number;
            inForm: number;
            counted: number;
            provisional: boolean;
        };
        BoardPage: {
            season: components["schemas"]["SeasonId"];
            seasons: components["schemas"]["SeasonId"][];
            measure: components["schemas"]["Measure"];
            scenario?: string;
            /** @description Whether the boards are on for the team of whoever asks */
            on: boolean;
            staysOut: boolean;
            /** @description Of whoever asks; empty for none */
            team: string;
            /** @description How many people are shown */
            size: number;
            from: number;
            places: components["schemas"]["BoardPlace"][];
            /** @description Whoever asks and three on either side; empty where they have no place */
            around: components["schemas"]["BoardPlace"][];
            mine?: components["schemas"]["MyStanding"];
            /** @description How many teams have a place */
            teamCount: number;
            /** @description The first 25, and that of whoever asks where it stands further down */
            teams: components["schemas"]["TeamPlace"][];
            /** @description The first three; empty below five people, or where one of them cannot be told apart from everybody below */
            podium: components["schemas"]["BoardPlace"][];
            /** @description Those who can be told to have improved in the season, the most first; only over all scenarios */
            improved: {
                name: string;
                points: number;
                /** @description Lower end of the 95 % interval, above 0 */
                low: number;
                high: number;
                me: boolean;
            }[];
            rules: {
                window: number;
                ofScenario: number;
                settledFrom: number;
                settledScenarios: number;
            };
        };
        /**
         * @description Of how many people it holds, so coarse that it tells of none of them
         * @enum {string}
         */
        Share: "hidden" | "a-third-or-less" | "between" | "two-thirds-or-more";
        Overview: {
            /** @description Below so many people a figure is hidden */
            least: number;
            season: components["schemas"]["SeasonId"];
            teams: {
                team: string;
                /** @description How many of its people can sign in now */
                people: number;
                /** @description The last six whole months (UTC), oldest first */
                finished: {
                    month: string;
                    /** @description Pursuits that were finished in it, or taken over from a guest if that was later; absent where it is hidden */
                    count?: number;
                }[];
                /** @description Share of the people who did better in their latest ranked attempt of the season (the latest that is over) than in their first */
                improved: {
                    overall: components["schemas"]["Share"];
                    research: components["schemas"]["Share"];
                    courtesy: components["schemas"]["Share"];
                    persistence: components["schemas"]["Share"];
                };
            }[];
        };
        StandingLine: {
            pursuit: string;
            scenario: string;
            title: string;
            difficulty: components["schemas"]["Difficulty"];
            /** Format: date-time */
            begunAt: string;
            /** @enum {string} */
            use: "form" | "later-of-scenario" | "older" | "voided" | "by-author" | "not-called-for" | "lapsed";
            score: number;
            /** @description For scenario, version and difficulty, in points */
            adjustment: number;
            /** @description By how much the standing would be higher if the score were one higher */
            weight: number;
            /** @description Points that it adds to the base */
            gives: number;
            /** @description Of a coach who took it off the boards */
            reason?: string;
        };
        OpenAttempt: {
            pursuit: string;
            title: string;
            difficulty: components["schemas"]["Difficulty"];
            /**
             * Format: date-time
             * @description It lapses then
             */
            until: string;
        };
        StandingPage: {
            season: components["schemas"]["SeasonId"];
            measure: components["schemas"]["Measure"];
            scenario?: string;
            standing?: components["schemas"]["MyStanding"];
            /** @description What a usual person scores */
            base: number;
            record: number;
            form: number;
            recordShare: number;
            formShare: number;
            lines: components["schemas"]["StandingLine"][];
            open: components["schemas"]["OpenAttempt"][];
            improvement?: {
                points: number;
                low: number;
                high: number;
                /** @description How many attempts the beginning is the mean of */
                first: number;
            };
            bests: {
                pursuit: string;
                title: string;
                difficulty: components["schemas"]["Difficulty"];
                score: number;
                tries: number;
            }[];
        };
        Attempt: {
            pursuit: string;
            name: string;
            team: string;
            scenario: string;
            title: string;
            difficulty: components["schemas"]["Difficulty"];
            /** Format: date-time */
            begunAt: string;
            /** Format: date-time */
            endedAt?: string;
            /** @enum {string} */
            outcome: "open" | "closed" | "abandoned" | "lapsed";
            overall?: number;
            voided: boolean;
        };
        Attempts: {
            attempts: components["schemas"]["Attempt"][];
        };
        Sharing: {
            shared: boolean;
        };
        /**
         * @description The whole debrief, an entry of it (a contact's beginning for the contact), or a criterion
         * @enum {string}
         */
        CommentPlace: "whole" | "entry" | "criterion";
        NewComment: {
            place: components["schemas"]["CommentPlace"];
            /** @description The sequence of the entry, or the id of the criterion */
            target?: string;
            /** @description Plain, 1 to 2,000 characters */
            text: string;
        };
        CommentChange: {
            text: string;
        };
        NewDispute: {
            criterion: string;
            /** @description 5 to 500 characters */
            reason: string;
        };
        NewRuling: {
            criterion: string;
            verdict: components["schemas"]["Verdict"];
            /** @description 5 to 500 characters */
            reason: string;
        };
        Seen: {
            pursuit: string;
        };
        Coaching: {
            /**
             * @description Its owner alone, or coaches of the team: because it is shared, assigned or ranked
             * @enum {string}
             */
            seenBy: "private" | "shared" | "assigned" | "ranked";
            /** @description Whose coaches see it, or would; empty for none */
            team: string;
            /** @description Their names */
            coaches: string[];
            comments: components["schemas"]["Comment"][];
            /** @description Who ruled on which mark */
            rulers: {
                criterion: string;
                name: string;
            }[];
        };
        Comment: {
            id: string;
            /** @description Of whoever wrote it */
            name: string;
            mine: boolean;
            /** @description Whether the trainee wrote it, else a coach */
            byOwner: boolean;
            place: components["schemas"]["CommentPlace"];
            target?: string;
            /** @description Left out once it is deleted */
            text?: string;
            /** Format: date-time */
            writtenAt: string;
            changed: boolean;
            unread: boolean;
        };
        Threads: {
            /** @description How many of them hold something new */
            unread: number;
            threads: components["schemas"]["Thread"][];
        };
        Thread: {
            pursuit: string;
            own: boolean;
            /** @description Whose pursuit it is */
            name: string;
            title: string;
            /** Format: date-time */
            at: string;
            unread: number;
            openDisputes: number;
        };
        TeamDebriefLine: {
            pursuit: string;
            person: string;
            name: string;
            team: string;
            /** @enum {string} */
            why: "ranked" | "assigned" | "shared";
            scenario: string;
            title: string;
            difficulty: components["schemas"]["Difficulty"];
            /**
             * Format: date-time
             * @description When it was over, or shared
             */
            at: string;
            overall?: components["schemas"]["Score"];
            own: boolean;
            openDisputes: number;
            comments: number;
        };
        TeamDebriefs: {
            debriefs: components["schemas"]["TeamDebriefLine"][];
            /** @description Asks for the next page, as `before` */
            next?: string;
        };
        TeamDebrief: {
            line: components["schemas"]["TeamDebriefLine"];
            attempt?: components["schemas"]["Attempt"];
            view: components["schemas"]["View"];
            debrief: components["schemas"]["Debrief"];
            coaching: components["schemas"]["Coaching"];
        };
        /** @description How often something was earned where it was called for */
        TeamShare: {
            /** @description Percent; left out where too few are behind it */
            earned?: number;
            people: number;
            pursuits: number;
            missingPeople: number;
            missingPursuits: number;
        };
        TeamCriterion: {
            scenario: string;
            title: string;
            criterion: string;
            statement: string;
            skill: components["schemas"]["Skill"];
            share: components["schemas"]["TeamShare"];
        };
        /** @description One person's way through one scenario, over what coaches see of it */
        TeamCourse: {
            name: string;
            scenario: string;
            title: string;
            first: components["schemas"]["Score"];
            latest: components["schemas"]["Score"];
            tries: number;
            /** @description Three tries or more, the two latest no higher than what was before */
            stuck: boolean;
        };
        TeamPage: {
            team: string;
            /** @description By name */
            people: {
                account: string;
                name: string;
                /** @description Pursuits, private ones among them */
                finished: number;
                /** Format: date-time */
                last?: string;
            }[];
            skills: {
                research?: components["schemas"]["TeamShare"];
                courtesy?: components["schemas"]["TeamShare"];
                persistence?: components["schemas"]["TeamShare"];
            };
            /** @description Strongest first; those that cannot be told last */
            criteria: components["schemas"]["TeamCriterion"][];
            /** @description By name */
            courses: components["schemas"]["TeamCourse"][];
        };
        /** @enum {string} */
        AssignmentKind: "practice" | "certification";
        /** @description From 0 to 100, of some skills */
        SkillMarks: {
            research?: number;
            courtesy?: number;
            persistence?: number;
        };
        NewAssignment: {
            team: string;
            kind: components["schemas"]["AssignmentKind"];
            /** @description Ids of people in the team; left out or empty: all of its trainees, those who join later too */
            people?: string[];
            scenario: string;
            difficulty: components["schemas"]["Difficulty"];
            /**
             * Format: int64
             * @description The same for all; left out: drawn for each attempt. Never of a certification
             */
            seed?: number;
            /** @description Whether the coach in the ear may be asked; never in a certification */
            hints?: boolean;
            attempts: number;
            /** @description Of the overall score; of a certification 55 or more (422 `bad-pass-mark`), for a missed essential holds a score at 54 */
            passMark: number;
            /** @description For a certification alone */
            skillMarks?: components["schemas"]["SkillMarks"];
            note?: string;
            /**
             * Format: date-time
             * @description What begins then or later is late, and does not count
             */
            dueAt: string;
        };
        ChangedAssignment: {
            /**
             * Format: date-time
             * @description What begins then or later is late, and does not count
             */
            dueAt?: string;
            /** @description Of the overall score; of a certification 55 or more */
            passMark?: number;
            attempts?: number;
            /** @description Ids of people in the team whom it is for too, where it is not for all of its trainees */
            people?: string[];
        };
        NewlySet: {
            id: string;
        };
        NewAttempt: {
            /** @description Whether silence counts; not unless asked for */
            timers?: boolean;
        };
        NewDecision: {
            confirm: boolean;
            /** @description Needed where it is declined */
            remark?: string;
        };
        NewRevocation: {
            reason: string;
        };
        AssignmentCard: {
            id: string;
            kind: components["schemas"]["AssignmentKind"];
            team: string;
            scenario: string;
            title: string;
            difficulty: components["schemas"]["Difficulty"];
            hints: boolean;
            attempts: number;
            passMark: number;
            skillMarks: components["schemas"]["SkillMarks"];
            note: string;
            /** Format: date-time */
            dueAt: string;
            /** @description A name */
            setBy: string;
            withdrawn: boolean;
        };
        /** @enum {string} */
        AssignmentProgress: "not-begun" | "under-way" | "passed" | "not-yet" | "used-up";
        AssignedTry: {
            pursuit: string;
            /** Format: date-time */
            begunAt: string;
            /** @enum {string} */
            outcome: "open" | "closed" | "lapsed";
            overall?: number;
            /** @description Begun too late to count */
            late: boolean;
            voided: boolean;
            passed: boolean;
        };
        /** @description What a coach said of an attempt that passed */
        CertificateDecision: {
            certificate: string;
            pursuit: string;
            /** @description Of the page of the certificate; absent where it was declined */
            token?: string;
            remark: string;
            /** Format: date-time */
            decidedAt: string;
            /** Format: date-time */
            revokedAt?: string;
            revokedReason?: string;
        };
        /** @description How somebody stands to an assignment */
        AssignmentStanding: {
            progress: components["schemas"]["AssignmentProgress"];
            begun: number;
            /** @description How many attempts can still be begun */
            left: number;
            /** @description Of the attempts that count */
            best?: number;
            /** @description The attempt under way */
            open?: string;
            /** @enum {string} */
            reminder: "none" | "soon" | "overdue";
            /**
             * @description Of a certificate that nobody revoked, `below-mark` where a ruling put its attempt below what was asked, and
             *     `taken-off` where its attempt was taken off the boards.
             * @enum {string}
             */
            certification: "none" | "waiting" | "confirmed" | "declined" | "revoked" | "below-mark" | "taken-off";
            decision?: components["schemas"]["CertificateDecision"];
            tries: components["schemas"]["AssignedTry"][];
        };
        ForMe: {
            assignment: components["schemas"]["AssignmentCard"];
            standing: components["schemas"]["AssignmentStanding"];
        };
        AllForMe: {
            assignments: components["schemas"]["ForMe"][];
            /** @description Within which a certification's attempt has to be played */
            hours: number;
        };
        TeamPerson: {
            id: string;
            name: string;
        };
        TeamChoice: {
            team: string;
            people: components["schemas"]["TeamPerson"][];
        };
        Addressee: {
            id: string;
            name: string;
            standing: components["schemas"]["AssignmentStanding"];
        };
        TeamAssignment: {
            assignment: components["schemas"]["AssignmentCard"];
            everybody: boolean;
            /**
             * Format: int64
             * @description The same for all; absent: drawn for each attempt
             */
            seed?: number;
            /** @description How many people have come how far */
            counts: {
                "not-begun": number;
                "under-way": number;
                passed: number;
                "not-yet": number;
                "used-up": number;
            };
            people: components["schemas"]["Addressee"][];
        };
        TeamAssignments: {
            teams: components["schemas"]["TeamChoice"][];
            assignments: components["schemas"]["TeamAssignment"][];
        };
        /** @description A certificate, and nothing else of its person */
        CertificatePage: {
            name: string;
            organisation: string;
            scenario: string;
            title: string;
            version: number;
            difficulty: components["schemas"]["Difficulty"];
            passMark: number;
            skillMarks: components["schemas"]["SkillMarks"];
            overall: number;
            skills: components["schemas"]["SkillMarks"];
            /** Format: date-time */
            attemptedAt: string;
            /** Format: date-time */
            confirmedAt: string;
            /** @description Absent where that person is no longer there */
            confirmedBy?: string;
            valid: boolean;
            /** Format: date-time */
            revokedAt?: string;
        };
        LiveRequest: components["schemas"]["AttachRequest"] | components["schemas"]["ActRequest"] | components["schemas"]["WatchBoardsRequest"] | components["schemas"]["PingRequest"];
        AttachRequest: {
            /** @constant */
            v: 1;
            /** @constant */
            type: "attach";
            pursuit: string;
            /**
             * Format: int64
             * @description Last sequence that the client has; 0 for none
             */
            after: number;
        };
        ActRequest: {
            /** @constant */
            v: 1;
            /** @constant */
            type: "act";
            id: components["schemas"]["CommandId"];
            pursuit: string;
            /** Format: int64 */
            expected: number;
            command: components["schemas"]["Command"];
        };
        /** @description Be told when the boards move (people with an account) */
        WatchBoardsRequest: {
            /** @constant */
            v: 1;
            /** @constant */
            type: "watch-boards";
        };
        PingRequest: {
            /** @constant */
            v: 1;
            /** @constant */
            type: "ping";
        };
        LiveMessage: components["schemas"]["AttachedMessage"] | components["schemas"]["AnswerMessage"] | components["schemas"]["HappenedMessage"] | components["schemas"]["ProblemMessage"] | components["schemas"]["BoardsMovedMessage"] | components["schemas"]["PongMessage"] | components["schemas"]["GoingAwayMessage"];
        AttachedMessage: {
            /** @constant */
            v: 1;
            /** @constant */
            type: "attached";
            pursuit: string;
            sequence: components["schemas"]["Sequence"];
            entries: components["schemas"]["Entry"][];
            now: components["schemas"]["Now"];
        };
        AnswerMessage: {
            /** @constant */
            v: 1;
            /** @constant */
            type: "answer";
            id: components["schemas"]["CommandId"];
            pursuit: string;
            sequence: components["schemas"]["Sequence"];
            entries: components["schemas"]["Entry"][];
            now: components["schemas"]["Now"];
            thinkMillis: number;
        };
        HappenedMessage: {
            /** @constant */
            v: 1;
            /** @constant */
            type: "happened";
            pursuit: string;
            sequence: components["schemas"]["Sequence"];
            entries: components["schemas"]["Entry"][];
            now: components["schemas"]["Now"];
            thinkMillis: number;
        };
        ProblemMessage: {
            /** @constant */
            v: 1;
            /** @constant */
            type: "problem";
            id?: string;
            code: string;
            title: string;
            detail: string;
            sequence?: components["schemas"]["Sequence"];
        };
        /** @description Somebody stands elsewhere, or is shown or not; read the page again */
        BoardsMovedMessage: {
            /** @constant */
            v: 1;
            /** @constant */
            type: "boards-moved";
        };
        PongMessage: {
            /** @constant */
            v: 1;
            /** @constant */
            type: "pong";
        };
        GoingAwayMessage: {
            /** @constant */
            v: 1;
            /** @constant */
            type: "going-away";
        };
    };
    responses: {
        /** @description What went wrong, and what to do */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        CommentId: string;
        /** @description Everybody's where it is left out */
        OfPerson: string;
        /** @description With a dispute to rule on, or without a coach's comment; all where it is left out */
        ShowDebriefs: "disputed" | "uncommented";
        /** @description The `next` of the page before */
        BeforeDebrief: string;
        /** @description One's own where it is left out */
        OfTeam: string;
        AssignmentId: string;
        AccountId: string;
        /** @description The present one where it is left out */
        Season: components["schemas"]["SeasonId"];
        Measure: components["schemas"]["Measure"];
        /** @description All scenarios where it is left out */
        BoardScenario: string;
        InvitationId: string;
        ScenarioId: string;
        PursuitId: string;
        ExampleId: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    listScenarios: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All scenarios that can be played, easiest first, with the guest's best and last score */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Shelf"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readScenario: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                scenario: components["parameters"]["ScenarioId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Briefing, people, criteria and the figures they rest on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScenarioPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listPursuits: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Summaries */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Pursuits"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    startPursuit: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPursuit"];
            };
        };
        responses: {
            /** @description Begun */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["View"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readPursuit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pursuit: components["parameters"]["PursuitId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everything that happened so far, and what can be done now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["View"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    act: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pursuit: components["parameters"]["PursuitId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Act"];
            };
        };
        responses: {
            /** @description What came of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    branchPursuit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pursuit: components["parameters"]["PursuitId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBranch"];
            };
        };
        responses: {
            /** @description A new pursuit that stands where the old one stood before that event */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["View"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readDebrief: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pursuit: components["parameters"]["PursuitId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Scorecard, evidence and what was heard */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Debrief"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readExample: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pursuit: components["parameters"]["PursuitId"];
                example: components["parameters"]["ExampleId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A finished pursuit and how it was judged; nobody can play on in it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Example"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    eraseText: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pursuit: components["parameters"]["PursuitId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Erased */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    readProgress: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Finished pursuits, oldest first; branches do not count */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Progress"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readHearing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The model card of the ear that listens, with measured figures */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HearingPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    whoAmI: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A guest, somebody with an account, or nobody (where guests are not allowed) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changeProfile: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewProfile"];
            };
        };
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPassword"];
            };
        };
        responses: {
            /** @description Changed; the answer sets a new session's cookie */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    downloadData: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A ZIP, written as it is read */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/zip": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    eraseWords: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Erased */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    eraseMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EraseMe"];
            };
        };
        responses: {
            /** @description Erased; the session has ended */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description Signed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed out; whoever signed in by an OpenID provider goes there to sign out too */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Onward"];
                };
            };
            /** @description Signed out; a guest stays one */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    signOutEverywhere: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed out; whoever signed in by an OpenID provider goes there to sign out too */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Onward"];
                };
            };
            /** @description Signed out */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    readLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkToken"];
            };
        };
        responses: {
            /** @description What it offers */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LinkOffer"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    followLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FollowLink"];
            };
        };
        responses: {
            /** @description Done, and signed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    beginOpenId: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeginOpenId"];
            };
        };
        responses: {
            /** @description The provider's address */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Onward"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    finishOpenId: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FinishOpenId"];
            };
        };
        responses: {
            /** @description Signed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    linkOpenId: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnPassword"];
            };
        };
        responses: {
            /** @description The provider's address */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Onward"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    unlinkOpenId: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnPassword"];
            };
        };
        responses: {
            /** @description Parted, and signed in */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    endByOpenId: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["LogoutForm"];
            };
        };
        responses: {
            /** @description They are over */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    listPeople: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By name; invitations newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Everybody"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changePerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account: components["parameters"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonChange"];
            };
        };
        responses: {
            /** @description As they are now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    resetPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account: components["parameters"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description The link's token, for the address `/welcome#TOKEN` */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeLink"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    erasePerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account: components["parameters"]["AccountId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ErasePerson"];
            };
        };
        responses: {
            /** @description As they are now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    invite: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewInvitation"];
            };
        };
        responses: {
            /** @description The link's token, for the address `/welcome#TOKEN` */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MadeLink"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    withdrawInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invitation: components["parameters"]["InvitationId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description It works no more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    importPeople: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewImport"];
            };
        };
        responses: {
            /** @description Line by line, what became of it or would */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportResult"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readAudit: {
        parameters: {
            query?: {
                before?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readBoard: {
        parameters: {
            query?: {
                /** @description The present one where it is left out */
                season?: components["parameters"]["Season"];
                measure?: components["parameters"]["Measure"];
                /** @description All scenarios where it is left out */
                scenario?: components["parameters"]["BoardScenario"];
                /** @description How many places to leave out at the top */
                from?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The board */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readStanding: {
        parameters: {
            query?: {
                /** @description The present one where it is left out */
                season?: components["parameters"]["Season"];
                measure?: components["parameters"]["Measure"];
                /** @description All scenarios where it is left out */
                scenario?: components["parameters"]["BoardScenario"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The standing, and what it comes from */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StandingPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    chooseBoards: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BoardChoice"];
            };
        };
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardChoice"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listTeams: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Teams by name */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Teams"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changeTeam: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TeamChange"];
            };
        };
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Team"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listAttempts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At most the latest 200 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attempts"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    voidAttempt: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pursuit: components["parameters"]["PursuitId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewVoid"];
            };
        };
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Attempt"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readCoaching: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pursuit: components["parameters"]["PursuitId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Comments, oldest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Coaching"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    shareDebrief: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pursuit: components["parameters"]["PursuitId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Sharing"];
            };
        };
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Coaching"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    writeComment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pursuit: components["parameters"]["PursuitId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewComment"];
            };
        };
        responses: {
            /** @description Comments, oldest first */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Coaching"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    disputeMark: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pursuit: components["parameters"]["PursuitId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDispute"];
            };
        };
        responses: {
            /** @description The debrief with the dispute */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Debrief"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changeComment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                comment: components["parameters"]["CommentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentChange"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    deleteComment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                comment: components["parameters"]["CommentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    listThreads: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description At most 50, with what is unread */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Threads"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    markSeen: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Seen"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    listDebriefs: {
        parameters: {
            query?: {
                /** @description Everybody's where it is left out */
                person?: components["parameters"]["OfPerson"];
                /** @description All scenarios where it is left out */
                scenario?: components["parameters"]["BoardScenario"];
                /** @description With a dispute to rule on, or without a coach's comment; all where it is left out */
                show?: components["parameters"]["ShowDebriefs"];
                /** @description The `next` of the page before */
                before?: components["parameters"]["BeforeDebrief"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of them */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamDebriefs"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readTeamDebrief: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pursuit: components["parameters"]["PursuitId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it was played and judged, with what was ruled and said since */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamDebrief"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    commentOnDebrief: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pursuit: components["parameters"]["PursuitId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewComment"];
            };
        };
        responses: {
            /** @description Comments, oldest first */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Coaching"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    ruleMark: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                pursuit: components["parameters"]["PursuitId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRuling"];
            };
        };
        responses: {
            /** @description The debrief as it counts now */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamDebrief"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readTeamPage: {
        parameters: {
            query?: {
                /** @description One's own where it is left out */
                team?: components["parameters"]["OfTeam"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Nobody is ranked in it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readOverview: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Teams by name */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Overview"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readForMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Assignments, each with how it stands */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllForMe"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    listAssignments: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Teams with their people, and at most the latest 200 assignments of each */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TeamAssignments"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    setAssignment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAssignment"];
            };
        };
        responses: {
            /** @description It is set */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewlySet"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    changeAssignment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                assignment: components["parameters"]["AssignmentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangedAssignment"];
            };
        };
        responses: {
            /** @description It has these terms from now on */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    withdrawAssignment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                assignment: components["parameters"]["AssignmentId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Nothing can be begun any more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            default: components["responses"]["Problem"];
        };
    };
    beginAssigned: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                assignment: components["parameters"]["AssignmentId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAttempt"];
            };
        };
        responses: {
            /** @description The pursuit as it begins */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["View"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    decideCertificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                assignment: components["parameters"]["AssignmentId"];
                pursuit: components["parameters"]["PursuitId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDecision"];
            };
        };
        responses: {
            /** @description What was decided */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateDecision"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    readCertificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who passed what, when, confirmed by whom, and whether that stands */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificatePage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    revokeCertificate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                certificate: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRevocation"];
            };
        };
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CertificateDecision"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}
