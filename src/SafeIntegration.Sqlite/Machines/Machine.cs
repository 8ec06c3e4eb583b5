namespace SafeIntegration.Sqlite;

/// <summary>
/// A machine as far as sharing memory goes: one running kernel. Containers on it are the same machine, whatever their host names are, and so is the machine itself after it was
/// started again.
/// </summary>
/// <param name="Id">Names the installation, over restarts; empty if unknown.</param>
/// <param name="Boot">Names the running kernel; empty if unknown.</param>
/// <param name="Host">The host name, for messages.</param>
internal sealed record Machine(string Id, string Boot, string Host)
{
    /// <summary>The machine this process runs on.</summary>
    public static Machine This { get; } = OperatingSystem.IsLinux()
        ? new(Read("/etc/machine-id"), Read("/proc/sys/kernel/random/boot_id"), Environment.MachineName)
        : new(Environment.MachineName, "", Environment.MachineName);

    /// <summary>Whether both can use one write-ahead log.</summary>
    public bool IsSameAs(Machine other) => (Boot.Length > 0 && Boot == other.Boot) || (Id.Length > 0 && Id == other.Id);

    private static string Read(string file)
    {
        try
        {
            return File.ReadAllText(file).Trim();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
