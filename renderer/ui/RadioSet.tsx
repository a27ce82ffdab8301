import { useId } from 'react';
import { VisuallyHidden } from './VisuallyHidden.tsx';

export interface RadioSetProps<T extends string> {
  label: string;
  value: T;
  options: readonly { value: T; label: string; lang?: string }[];
  onChange: (value: T) => void;
}

interface Looks {
  className: string | undefined;
  optionClassName: string | undefined;
}

/** Exclusive choices beside each other; radio buttons underneath, so arrows and screen readers work. */
export function RadioSet<T extends string>(props: RadioSetProps<T> & Looks) {
  const { label, value, options, onChange, className, optionClassName } = props;
  const name = useId();
  return (
    <fieldset className={className}>
      <legend>
        <VisuallyHidden>{label}</VisuallyHidden>
      </legend>
      {options.map((option) => (
        <label key={option.value} className={optionClassName} lang={option.lang} data-value={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>{option.label}</span>
        </label>
      ))}
    </fieldset>
  );
}
