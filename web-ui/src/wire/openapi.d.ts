// Generated from engine/src/main/resources/openapi.yaml (sha256 76e241c89110c0b09c45177e069d28c69ab31372c3f08375c47fcfbe8ec84465) by `npm run types`.
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
        post?: never;
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
        };
        NewPursuit: {
            scenario: string;
            /** Format: int64 */
            seed?: number;
            difficulty?: components["schemas"]["Difficulty"];
            /** @description Whether silence counts; not unless asked for */
            timers?: boolean;
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
        Command: components["schemas"]["ResearchCommand"] | components["schemas"]["CallCommand"] | components["schemas"]["AttendCommand"] | components["schemas"]["SayCommand"] | components["schemas"]["MailCommand"] | components["schemas"]["MessageCommand"] | components["schemas"]["SilenceCommand"] | components["schemas"]["HangUpCommand"] | components["schemas"]["WaitCommand"] | components["schemas"]["CloseCommand"] | components["schemas"]["MisheardCommand"];
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
            /** Format: int64 */
            seed: number;
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
            can: ("research" | "call" | "attend" | "mail" | "message" | "say" | "hang-up" | "wait" | "close")[];
            /** @description Moments worth waiting for */
            waits: {
                label: string;
                until: components["schemas"]["SimulatedTime"];
            }[];
            closed?: {
                ending: components["schemas"]["Ending"];
                overall?: components["schemas"]["Score"];
            };
        };
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
        Entry: components["schemas"]["BeganEntry"] | components["schemas"]["ResearchedEntry"] | components["schemas"]["ContactOpenedEntry"] | components["schemas"]["SaidEntry"] | components["schemas"]["SilenceEntry"] | components["schemas"]["ContactEndedEntry"] | components["schemas"]["RevealedEntry"] | components["schemas"]["IntroducedEntry"] | components["schemas"]["PromiseMadeEntry"] | components["schemas"]["PromiseMetEntry"] | components["schemas"]["PromiseBrokenEntry"] | components["schemas"]["ConnectedEntry"] | components["schemas"]["WaitedEntry"] | components["schemas"]["ClosedEntry"] | components["schemas"]["FlaggedEntry"];
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
        ClosedEntry: {
            sequence: components["schemas"]["Sequence"];
            at: components["schemas"]["SimulatedTime"];
            /** @constant */
            kind: "closed";
            ending: components["schemas"]["Ending"];
            /** @enum {string} */
            cause: "trainee" | "beat" | "horizon";
        };
        FlaggedEntry: {
            sequence: components["schemas"]["Sequence"];
            at: components["schemas"]["SimulatedTime"];
            /** @constant */
            kind: "flagged";
            turn: components["schemas"]["Sequence"];
            meant: string;
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
            /** @description A try that earned nearly everything */
            model?: {
                entries: components["schemas"]["Entry"][];
            };
        };
        ScorecardView: {
            /** @description Version of the scoring rules */
            scoring: string;
            overall: components["schemas"]["Score"];
            cap?: {
                /** @enum {string} */
                rule: "cap.opt-out" | "cap.hostility" | "cap.deceit";
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
            /** @enum {string} */
            result: "earned" | "nearly" | "missed" | "broken" | "not-called-for";
            /** @description May be a half, or negative when broken */
            points: number;
            of: number;
            /** @description One sentence */
            because: string;
            /** @description Whether everything it rests on was heard reliably */
            reliable: boolean;
            hearing?: components["schemas"]["MarkHearing"];
            advice: string;
            sayInstead: string;
            evidence: components["schemas"]["Evidence"][];
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
        Me: {
            /** @constant */
            guest: true;
            since: components["schemas"]["WallTime"];
        };
        LiveRequest: components["schemas"]["AttachRequest"] | components["schemas"]["ActRequest"] | components["schemas"]["PingRequest"];
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
        PingRequest: {
            /** @constant */
            v: 1;
            /** @constant */
            type: "ping";
        };
        LiveMessage: components["schemas"]["AttachedMessage"] | components["schemas"]["AnswerMessage"] | components["schemas"]["HappenedMessage"] | components["schemas"]["ProblemMessage"] | components["schemas"]["PongMessage"] | components["schemas"]["GoingAwayMessage"];
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
        ScenarioId: string;
        PursuitId: string;
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
            /** @description A guest */
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
}
