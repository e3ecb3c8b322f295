/** Taro's components as plain elements, so that a test finds and uses them as a person would. */
import type { ChangeEvent, ComponentProps, ReactNode } from 'react';

type Plain = ComponentProps<'div'> & { children?: ReactNode };

/** What a plain element takes; the rest is of the platform. */
const kept = (props: Plain) => ({
  className: props.className,
  onClick: props.onClick,
  children: props.children,
  role: props.role,
  'aria-label': props['aria-label'],
  'aria-checked': props['aria-checked'],
});

export const View = (props: Plain) => <div {...kept(props)} />;
export const Text = (props: Plain) => <span {...kept(props)} />;
export const ScrollView = View;

export const Button = ({ disabled, ...props }: Plain & { disabled?: boolean }) => (
  <button type="button" disabled={disabled} {...(kept(props) as ComponentProps<'button'>)} />
);

export const Image = ({ src, ariaLabel }: { src: string; ariaLabel?: string }) => (
  <img src={src} alt={ariaLabel ?? ''} />
);

interface InputProps {
  value?: string;
  placeholder?: string;
  onInput?: (event: { detail: { value: string } }) => void;
}

export const Input = ({ value, placeholder, onInput }: InputProps) => (
  <input
    value={value}
    placeholder={placeholder}
    onChange={({ target }) => onInput?.({ detail: { value: target.value } })}
  />
);

interface ColumnPickerProps {
  mode?: 'multiSelector';
  range: string[][];
  value: number[];
  onColumnChange: (event: { detail: { column: number; value: number } }) => void;
  onChange: (event: { detail: { value: number[] } }) => void;
  children: ReactNode;
}

interface DayPickerProps {
  mode: 'date';
  value: string;
  onChange: (event: { detail: { value: string } }) => void;
  children: ReactNode;
}

/** A day as a field of its own kind, two columns as two selects. */
export function Picker(props: ColumnPickerProps | DayPickerProps) {
  return props.mode === 'date' ? <DayPicker {...props} /> : <ColumnPicker {...props} />;
}

function DayPicker({ value, onChange, children }: DayPickerProps) {
  return (
    <label>
      {children}
      <input
        type="date"
        value={value}
        onChange={({ target }) => onChange({ detail: { value: target.value } })}
      />
    </label>
  );
}

/** Choosing in the second column is the confirmation. */
function ColumnPicker({ range, value, onColumnChange, onChange, children }: ColumnPickerProps) {
  const [first = [], second = []] = range;
  const [chosen = 0] = value;
  const index = ({ target }: ChangeEvent<HTMLSelectElement>) => target.selectedIndex;
  return (
    <div>
      {children}
      <select
        aria-label="月"
        value={first[chosen]}
        onChange={(event) => onColumnChange({ detail: { column: 0, value: index(event) } })}
      >
        {first.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
      <select
        aria-label="日"
        onChange={(event) => onChange({ detail: { value: [chosen, index(event)] } })}
      >
        {second.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
    </div>
  );
}
