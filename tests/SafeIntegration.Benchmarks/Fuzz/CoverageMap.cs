using System.Runtime.InteropServices;
using SharpFuzz.Common;

namespace SafeIntegration.Benchmarks.Fuzz;

/// <summary>Where instrumented code counts the branches it takes from place to place, as AFL does. One in a process; not thread-safe.</summary>
internal sealed unsafe class CoverageMap : IDisposable
{
    private const int Size = 1 << 16;

    // How often a branch was taken counts in steps: 1, 2, 3, 4, 8, 16, 32, 128.
    private static readonly byte[] Steps = [.. Enumerable.Range(0, 256).Select(StepOf)];

    private readonly byte* _counts = (byte*)NativeMemory.AllocZeroed(Size);
    private readonly byte[] _seen = new byte[Size];

    public CoverageMap() => Trace.SharedMem = _counts;

    /// <summary>How many branches were ever taken.</summary>
    public int Branches => _seen.Count(steps => steps != 0);

    /// <summary>Forgets the branches of the last payload.</summary>
    public void Clear()
    {
        new Span<byte>(_counts, Size).Clear();
        Trace.PrevLocation = 0;
    }

    /// <summary>Takes the branches of the last payload in.</summary>
    /// <returns>Whether one of them was never taken so often before.</returns>
    public bool TakeIn()
    {
        bool isNew = false;
        var counts = new ReadOnlySpan<byte>(_counts, Size);
        for (int at = counts.IndexOfAnyExcept((byte)0); at >= 0;)
        {
            byte step = Steps[counts[at]];
            isNew |= (_seen[at] & step) == 0;
            _seen[at] |= step;
            int next = counts[(at + 1)..].IndexOfAnyExcept((byte)0);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return isNew;
    }

    public void Dispose() => NativeMemory.Free(_counts);

    private static byte StepOf(int count) => count switch
    {
        0 => 0,
        1 => 1,
        2 => 2,
        3 => 4,
        < 8 => 8,
        < 16 => 16,
        < 32 => 32,
        < 128 => 64,
        _ => 128,
    };
}
