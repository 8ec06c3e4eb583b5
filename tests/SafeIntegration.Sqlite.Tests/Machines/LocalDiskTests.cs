namespace SafeIntegration.Sqlite.Tests.Machines;

/// <summary>Which file systems are refused. Real mounts need rights that a test has not; what the system says of them is given.</summary>
public sealed class LocalDiskTests
{
    private static readonly string[] Mounts =
    [
        "21 1 254:0 / / rw,relatime - ext4 /dev/vda rw",
        "36 21 0:41 / /mnt/share rw,relatime shared:1 - nfs4 server:/export rw,vers=4.2",
        "37 21 0:42 / /mnt/keys rw - fuse.sshfs me@server:/ rw",
        @"38 21 0:43 / /mnt/with\040blank rw - cifs //server/share rw",
        "39 21 0:44 / /home/me/vault rw - fuse.gocryptfs /home/me/.vault rw",
        "40 36 254:1 / /mnt/share/local rw - xfs /dev/vdb rw",
        "a line that is not one",
    ];

    [Theory]
    [InlineData(DriveType.Fixed, "ext4", null, null)]
    [InlineData(DriveType.Fixed, "xfs", null, null)]
    [InlineData(DriveType.Fixed, "NTFS", null, null)]
    [InlineData(DriveType.Unknown, "overlay", null, null)]
    [InlineData(DriveType.Ram, "tmpfs", null, null)]
    [InlineData(DriveType.Removable, "exfat", null, null)]
    [InlineData(DriveType.Unknown, "fuseblk", "fuseblk", null)]
    [InlineData(DriveType.Unknown, "fuse", "fuse.gocryptfs", null)]
    [InlineData(DriveType.Unknown, "fuse", "virtiofs", null)]
    [InlineData(DriveType.Unknown, "fuse", null, null)]
    [InlineData(DriveType.Network, "nfs", null, "nfs")]
    [InlineData(DriveType.Network, "cifs", null, "cifs")]
    [InlineData(DriveType.Network, "NTFS", null, "NTFS")]
    [InlineData(DriveType.Unknown, "v9fs", null, "v9fs")]
    [InlineData(DriveType.Fixed, "ceph", null, "ceph")]
    [InlineData(DriveType.Network, "fuse", "fuse.sshfs", "fuse.sshfs")]
    [InlineData(DriveType.Unknown, "fuse", "fuse.s3fs", "fuse.s3fs")]
    [InlineData(DriveType.Unknown, "fuse", "fuse.gcsfuse", "fuse.gcsfuse")]
    [InlineData(DriveType.Unknown, "fuse", "fuse.rclone", "fuse.rclone")]
    public void What_other_machines_can_reach_is_refused(DriveType type, string format, string? mounted, string? refused) =>
        Assert.Equal(refused, LocalDisk.NetworkOf(type, format, () => mounted));

    [Theory]
    [InlineData("/var/lib/app", "ext4")]
    [InlineData("/mnt/share", "nfs4")]
    [InlineData("/mnt/share/deep/down", "nfs4")]
    [InlineData("/mnt/share/local/data", "xfs")]
    [InlineData("/mnt/shared", "ext4")]
    [InlineData("/mnt/with blank/data", "cifs")]
    [InlineData("/mnt/keys/db", "fuse.sshfs")]
    public void The_mount_table_is_read(string folder, string type) => Assert.Equal(type, LocalDisk.MountedAt(folder, Mounts));

    [Fact]
    public void A_temporary_folder_is_local_even_behind_a_link()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("real.db"), "");
        File.CreateSymbolicLink(folder.File("link.db"), folder.File("real.db"));
        Assert.Null(LocalDisk.NetworkOf(folder.File("link.db")));
    }

    private sealed class TemporaryFolder : IDisposable
    {
        private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("disk-");

        public string File(string name) => Path.Combine(_directory.FullName, name);

        public void Dispose() => _directory.Delete(recursive: true);
    }
}
