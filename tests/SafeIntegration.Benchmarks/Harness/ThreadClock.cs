using System.Runtime.InteropServices;

namespace SafeIntegration.Benchmarks.Harness;

/// <summary>CPU time of the current thread. On a shared machine the wall clock also measures the neighbours.</summary>
internal static partial class ThreadClock
{
    private const int ThreadCpuTime = 3;
    private const long NanosecondsPerSecond = 1_000_000_000;

    /// <summary>Nanoseconds that the thread has run.</summary>
    public static long Now() => Read(ThreadCpuTime, out Time time) == 0
        ? (time.Seconds * NanosecondsPerSecond) + time.Nanoseconds
        : throw new PlatformNotSupportedException("The clock of a thread's CPU time could not be read. Run the benchmarks on Linux.");

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int Read(int clock, out Time time);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Time
    {
        public readonly long Seconds;
        public readonly long Nanoseconds;
    }
}
