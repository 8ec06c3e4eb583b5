using System.Runtime.InteropServices;

namespace SafeIntegration.Benchmarks.Harness;

/// <summary>CPU time of all threads of this process, for work that runs on several.</summary>
internal static partial class ProcessClock
{
    private const int ProcessCpuTime = 2;

    /// <summary>Milliseconds that its threads have run.</summary>
    public static double Now() => Read(ProcessCpuTime, out Time time) == 0
        ? (time.Seconds * 1_000d) + (time.Nanoseconds / 1_000_000d)
        : throw new PlatformNotSupportedException("The clock of the process's CPU time could not be read. Run the benchmarks on Linux.");

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int Read(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Time
    {
        public readonly long Seconds;
        public readonly long Nanoseconds;
    }
}
