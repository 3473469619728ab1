import { Check } from "../people/Field";

interface ChosenProps {
  people: readonly { id: string; name: string }[];
  /** Their ids, in the order in which they were chosen. */
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** People of whom some are chosen. */
export function Chosen({ people, chosen, onChange }: ChosenProps) {
  return people.map(({ id, name }) => (
    <Check
      key={id}
      label={name}
      checked={chosen.includes(id)}
      onChange={(on) => onChange(on ? [...chosen, id] : chosen.filter((one) => one !== id))}
    />
  ));
}
