// What outlives the component that asked for it first.

/** Keeps one for each owner, as it was left. */
export function lasting<Owner extends object, Kept>(make: (owner: Owner) => Kept): (owner: Owner) => Kept {
  const all = new WeakMap<Owner, { kept: Kept }>();
  return (owner) => {
    const known = all.get(owner);
    if (known) return known.kept;
    let kept!: Kept;
    // What is derived in a component stands still for good once that has gone.
    $effect.root(() => void (kept = make(owner)));
    all.set(owner, { kept });
    return kept;
  };
}
