// A count with its noun: one and several, in languages that tell only these two apart.

export function counted(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}
