using System.Runtime.InteropServices;

namespace SafeIntegration.Crash.Guarding;

/// <summary>Signals to processes that this program started. The numbers are those of Linux.</summary>
internal static partial class Signals
{
    private const int Quit = 3;
    private const int Kill = 9;
    private const int Cont = 18;
    private const int Stop = 19;

    /// <summary>Stops a process where it stands; it keeps its locks, files and connections. Returns once the kernel has taken note.</summary>
    public static void Freeze(int process) => Send(process, Stop);

    public static void Thaw(int process) => Send(process, Cont);

    public static void End(int process) => Send(process, Kill);

    /// <summary>To a postmaster: ends at once, with all its processes.</summary>
    public static void EndServer(int process) => Send(process, Quit);

    // A process that is gone already is not an error.
    private static void Send(int process, int signal)
    {
        if (process > 1)
            _ = SendSignal(process, signal);
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int SendSignal(int process, int signal);
}
