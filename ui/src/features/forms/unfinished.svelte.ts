// Fields in which something stands that nobody understands yet, such as half a day. A form with one is not complete.
import { getContext, setContext, untrack } from "svelte";

export interface UnfinishedField {
  label: string;
  /** Where it is, to go to. */
  place: () => HTMLElement | undefined;
}

export class Unfinished {
  fields = $state.raw<readonly UnfinishedField[]>([]);

  /** Counts the field in until the returned function is called. */
  add(field: UnfinishedField): () => void {
    // Whoever adds its field does not wait for the others.
    this.fields = [...untrack(() => this.fields), field];
    return () => {
      this.fields = this.fields.filter((other) => other !== field);
    };
  }
}

const place = Symbol("unfinished");

export function provideUnfinished(): Unfinished {
  return setContext(place, new Unfinished());
}

export function useUnfinished(): Unfinished {
  return getContext<Unfinished | undefined>(place) ?? new Unfinished();
}
