using System.Collections.Generic;
using SafeIntegration.Analyzers.Lowering;

namespace SafeIntegration.Analyzers.Flow;

/// <summary>The natural loops of a body: the blocks from which an edge leads back without leaving through the head.</summary>
internal sealed class Loops
{
    public Loops(Body body)
    {
        List<int>[]? before = null;
        foreach (var block in body.Blocks)
            foreach (var head in block.Successors)
            {
                if (head.Order < 0 || head.Order > block.Order) continue;
                All.Add((block.Order, Inside(body, before ??= Predecessors(body), block.Order, head.Order)));
            }
    }

    /// <summary>The block that goes back, and which blocks belong to the loop.</summary>
    public List<(int End, bool[] Blocks)> All { get; } = [];

    private static bool[] Inside(Body body, List<int>[] before, int end, int head)
    {
        var inside = new bool[body.Blocks.Length];
        inside[head] = true;
        var work = new Stack<int>();
        work.Push(end);
        while (work.Count > 0)
        {
            var number = work.Pop();
            if (inside[number]) continue;
            inside[number] = true;
            foreach (var earlier in before[number]) work.Push(earlier);
        }

        return inside;
    }

    private static List<int>[] Predecessors(Body body)
    {
        var before = new List<int>[body.Blocks.Length];
        for (var i = 0; i < before.Length; i++) before[i] = [];
        foreach (var block in body.Blocks)
            foreach (var successor in block.Successors)
                if (successor.Order >= 0) before[successor.Order].Add(block.Order);
        return before;
    }
}
