//! Tells whether a folder is on a network file system, where SQLite's locks and WAL cannot be relied on.

use std::path::Path;

/// File systems that other computers share. Names as Linux gives them in `/proc/self/mountinfo`.
const NETWORK: [&str; 18] = [
    "9p",
    "afs",
    "beegfs",
    "ceph",
    "cifs",
    "coda",
    "davfs",
    "fuse.davfs2",
    "fuse.glusterfs",
    "fuse.rclone",
    "fuse.s3fs",
    "fuse.sshfs",
    "gfs2",
    "lustre",
    "nfs",
    "nfs4",
    "ocfs2",
    "smb3",
];

/// The kind of network file system the folder is on, or nothing where it is on this computer (or nobody can tell).
pub(crate) fn network_kind(folder: &Path) -> Option<String> {
    // Other systems have no such list; there the invariant rests on the README.
    let mounts = std::fs::read_to_string("/proc/self/mountinfo").ok()?;
    let folder = folder.canonicalize().ok()?;
    kind_of(&folder, &mounts).filter(|kind| NETWORK.contains(kind)).map(str::to_owned)
}

/// The kind of the file system mounted nearest above the folder. A later mount hides an earlier one at the same place.
fn kind_of<'a>(folder: &Path, mounts: &'a str) -> Option<&'a str> {
    let mut nearest: Option<(usize, &str)> = None;
    for line in mounts.lines() {
        let Some((mount, kind)) = place_and_kind(line) else { continue };
        let place = Path::new(&mount);
        let depth = place.components().count();
        if folder.starts_with(place) && nearest.is_none_or(|(deepest, _)| depth >= deepest) {
            nearest = Some((depth, kind));
        }
    }
    nearest.map(|(_, kind)| kind)
}

/// proc(5): the fifth field is the mount point, the first after the lone hyphen the kind.
fn place_and_kind(line: &str) -> Option<(String, &str)> {
    let (left, right) = line.split_once(" - ")?;
    let place = left.split(' ').nth(4)?;
    // Spaces, tabs, line ends and backslashes stand as octal escapes.
    let place =
        place.replace("\\040", " ").replace("\\011", "\t").replace("\\012", "\n").replace("\\134", "\\");
    Some((place, right.split(' ').next()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOUNTS: &str = "\
22 28 0:21 / /proc rw,nosuid shared:12 - proc proc rw
28 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw
40 28 0:40 / /home rw,relatime shared:2 - nfs4 server:/export/home rw,vers=4.2
41 40 8:2 / /home/local rw - ext4 /dev/sdb1 rw
42 28 0:41 / /mnt/team\\040share rw - cifs //server/team rw";

    #[test]
    fn the_nearest_mount_above_the_folder_decides() {
        assert_eq!(kind_of(Path::new("/var/lib/vaihde"), MOUNTS), Some("ext4"));
        assert_eq!(kind_of(Path::new("/home/anna/.local/share/vaihde"), MOUNTS), Some("nfs4"));
        assert_eq!(kind_of(Path::new("/home/local/vaihde"), MOUNTS), Some("ext4"));
        assert_eq!(kind_of(Path::new("/homes/vaihde"), MOUNTS), Some("ext4"));
    }

    #[test]
    fn a_mount_point_with_a_space_in_its_name_is_found() {
        assert_eq!(kind_of(Path::new("/mnt/team share/vaihde"), MOUNTS), Some("cifs"));
    }

    #[test]
    fn every_kind_shared_by_computers_is_refused_and_a_disk_is_not() {
        assert!(NETWORK.contains(&"nfs4") && NETWORK.contains(&"cifs") && !NETWORK.contains(&"ext4"));
        assert_eq!(network_kind(&std::env::temp_dir()), None);
    }
}
