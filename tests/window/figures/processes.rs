//! The program's processes as Linux knows them: when the first one began, and what they hold in memory together.

use std::fs;

/// When a process began, in milliseconds since the epoch. The kernel counts in hundredths of a second.
pub(crate) fn began(process: u32) -> f64 {
    let uptime = fs::read_to_string("/proc/stat").expect("the kernel's counters");
    let booted = uptime.lines().find_map(|line| line.strip_prefix("btime ")).expect("when it was booted");
    let booted: f64 = booted.trim().parse().expect("a second");
    // The 22nd field (proc(5)); the second one is in brackets and may hold anything.
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).expect("the process is there");
    let fields = stat.rsplit_once(')').expect("its name in brackets").1;
    let ticks: f64 = fields.split_whitespace().nth(19).and_then(|field| field.parse().ok()).expect("a count");
    booted * 1000.0 + ticks * 10.0
}

/// What a process and all that it started hold, in bytes; what several of them share is counted once (Pss).
pub(crate) fn memory(process: u32) -> u64 {
    let mut family = vec![process];
    let mut total = 0;
    while let Some(next) = family.pop() {
        total += proportional(next);
        family.extend(children(next));
    }
    total
}

fn proportional(process: u32) -> u64 {
    // A process that ended just now holds nothing.
    let Ok(rollup) = fs::read_to_string(format!("/proc/{process}/smaps_rollup")) else { return 0 };
    let kilobytes = rollup.lines().find_map(|line| line.strip_prefix("Pss:")?.trim().strip_suffix("kB"));
    kilobytes.and_then(|count| count.trim().parse::<u64>().ok()).unwrap_or(0) * 1024
}

fn children(process: u32) -> Vec<u32> {
    let tasks = fs::read_dir(format!("/proc/{process}/task")).into_iter().flatten().flatten();
    tasks
        .filter_map(|task| fs::read_to_string(task.path().join("children")).ok())
        .flat_map(|all| all.split_whitespace().filter_map(|id| id.parse().ok()).collect::<Vec<u32>>())
        .collect()
}
