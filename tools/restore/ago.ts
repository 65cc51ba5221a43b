/**
 * When something was, in words.
 *
 * @module
 */

const STEPS: readonly [name: string, seconds: number][] = [
  ["day", 86_400],
  ["hour", 3600],
  ["minute", 60],
];

/** How long ago, and the local date for what is older than today: `5 minutes ago`, `2 days ago, 1 March 09:30`. */
export function ago(time: Date, now: Date): string {
  if (Number.isNaN(time.getTime())) return "at an unknown time";
  const seconds = (now.getTime() - time.getTime()) / 1000;
  const [name, length] = STEPS.find(([, length]) => seconds >= length) ?? [];
  if (name === undefined || length === undefined) return "just now";
  const count = Math.floor(seconds / length);
  const words = `${count} ${name}${count === 1 ? "" : "s"} ago`;
  return name === "day" ? `${words}, ${date(time)}` : words;
}

function date(time: Date): string {
  const two = (number: number) => String(number).padStart(2, "0");
  const month = time.toLocaleString("en-GB", { month: "long" });
  const year = time.getFullYear();
  return `${time.getDate()} ${month} ${year} ${two(time.getHours())}:${
    two(time.getMinutes())
  }`;
}
