import type { Told } from "../../logic/told";
import { commentsAt } from "../../logic/told";
import { t } from "../../text";
import type { CommentPlace } from "../../wire/types";
import { useAbout } from "../coaching/Coached";
import { Icon } from "../Icon";
import { Tag } from "../ui";
import styles from "./Fold.module.css";

interface FoldToldProps {
  results?: Map<Told, number>;
  /** Where the comments stand that lie in the fold. */
  place: CommentPlace;
  targets: readonly string[];
  children?: React.ReactNode;
}

/** What lies in a fold, told in its line: marks, and what was said about it. */
export function FoldTold({ results, place, targets, children }: FoldToldProps) {
  const { all, unread } = commentsAt(useAbout()?.page, place, targets);
  return (
    <ul className={styles.told}>
      {[...(results ?? [])].map(([result, count]) => (
        <li key={result}>
          <Icon name={result} size={14} />
          {t(`told.${result}`, { count })}
        </li>
      ))}
      {children}
      {all > 0 && (
        <li>
          <Icon name="message" size={14} />
          {t("told.comments", { count: all })}
          {unread > 0 && <Tag icon="news">{t("comments.new")}</Tag>}
        </li>
      )}
    </ul>
  );
}
