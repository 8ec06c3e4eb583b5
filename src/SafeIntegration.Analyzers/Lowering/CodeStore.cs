using System;
using System.Collections.Generic;

namespace SafeIntegration.Analyzers.Lowering;

/// <summary>Room for the instructions of blocks. What a block has outgrown goes to the next one: most blocks are small. Not thread-safe.</summary>
internal sealed class CodeStore
{
    private const int Smallest = 4;

    /// <summary>Larger ones are seldom outgrown.</summary>
    private const int Largest = 64;

    private readonly Dictionary<int, Stack<Instruction[]>> _outgrown = [];

    /// <summary>Twice the room, with the same instructions.</summary>
    public Instruction[] Enlarge(Instruction[] code)
    {
        var larger = Take(code.Length == 0 ? Smallest : code.Length * 2);
        Array.Copy(code, larger, code.Length);
        if (code.Length is >= Smallest and <= Largest) Keep(code);
        return larger;
    }

    private Instruction[] Take(int size) => _outgrown.TryGetValue(size, out var kept) && kept.Count > 0 ? kept.Pop() : new Instruction[size];

    private void Keep(Instruction[] code)
    {
        Array.Clear(code, 0, code.Length);
        if (!_outgrown.TryGetValue(code.Length, out var kept)) _outgrown.Add(code.Length, kept = new());
        kept.Push(code);
    }
}
