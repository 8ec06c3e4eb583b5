using System.Text;

namespace SafeIntegration.Sqlite;

/// <summary>Tells files on a local disk from those on a network file system, by what the system says of the file system (statfs on Unix, the drive's type on Windows).</summary>
internal static class LocalDisk
{
    // Names of the system's that it does not count among the network's: folders that a virtual machine or WSL shares with its host, and cluster file systems.
    private static readonly HashSet<string> Shared = new(StringComparer.OrdinalIgnoreCase)
    {
        "9p", "v9fs", "vboxsf", "vmhgfs", "prl_fs", "ceph", "lustre", "gpfs", "gfs", "gfs2", "ocfs2", "glusterfs", "beegfs", "afs", "coda", "nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "ncp",
    };

    // FUSE is a way to write file systems; most are local. By the end of "fuse.…" in the mount table.
    private static readonly string[] Remote =
        ["sshfs", "s3fs", "s3", "goofys", "gcsfuse", "blobfuse", "rclone", "glusterfs", "davfs", "ftp", "juicefs", "moosefs", "mfs", "ceph", "smb", "nfs", "webdav", "vmhgfs"];

    /// <summary>The name of the network file system that the file lies on; null if it is on a local disk, or if the system cannot say.</summary>
    public static string? NetworkOf(string file)
    {
        string path = Resolve(Path.GetFullPath(file));
        if (OperatingSystem.IsWindows() && path.StartsWith(@"\\", StringComparison.Ordinal) && !path.StartsWith(@"\\?\", StringComparison.Ordinal) && !path.StartsWith(@"\\.\", StringComparison.Ordinal))
            return "a network share";
        string place = OperatingSystem.IsWindows() ? Path.GetPathRoot(path)! : Path.GetDirectoryName(path)!;
        try
        {
            var drive = new DriveInfo(place);
            return NetworkOf(drive.DriveType, drive.DriveFormat, () => MountedAt(place));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    /// <param name="type">What the system counts it among.</param>
    /// <param name="format">The system's name for the file system.</param>
    /// <param name="mounted">Its name in the mount table, which says more of FUSE.</param>
    public static string? NetworkOf(DriveType type, string format, Func<string?> mounted)
    {
        if (format.StartsWith("fuse", StringComparison.OrdinalIgnoreCase))
            return mounted() is { } name && Remote.Any(remote => name.Contains(remote, StringComparison.OrdinalIgnoreCase)) ? name : null;
        return type == DriveType.Network || Shared.Contains(format) ? format : null;
    }

    /// <summary>The type of the file system that holds a folder, by lines of <c>/proc/self/mountinfo</c>; null if none does.</summary>
    public static string? MountedAt(string folder, IEnumerable<string> mountInfo)
    {
        (string Point, string Type)? found = null;
        foreach (string line in mountInfo)
        {
            // 36 35 98:0 / /mnt/data rw,noatime master:1 - ext4 /dev/sda rw
            string[] halves = line.Split(" - ", 2);
            string[] left = halves[0].Split(' ');
            if (halves.Length < 2 || left.Length < 5)
                continue;
            string point = Unescape(left[4]);
            bool holds = folder == point || folder.StartsWith(point.TrimEnd('/') + '/', StringComparison.Ordinal);
            // The later of two mounts on the same place hides the earlier.
            if (holds && point.Length >= (found?.Point.Length ?? 0))
                found = (point, halves[1].Split(' ')[0]);
        }

        return found?.Type;
    }

    private static string? MountedAt(string folder) => File.Exists("/proc/self/mountinfo") ? MountedAt(folder, File.ReadLines("/proc/self/mountinfo")) : null;

    // Only the file itself: of folders the system follows links by itself.
    private static string Resolve(string path) => File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;

    // Blanks and the like are written as octal numbers.
    private static string Unescape(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            bool isEscape = text[i] == '\\' && i + 3 < text.Length && text.AsSpan(i + 1, 3).IndexOfAnyExceptInRange('0', '7') < 0;
            plain.Append(isEscape ? (char)Convert.ToInt32(text.Substring(i + 1, 3), 8) : text[i]);
            i += isEscape ? 3 : 0;
        }

        return plain.ToString();
    }
}
