using System.Collections.Generic;
using SafeIntegration.Analyzers.Lowering;

namespace SafeIntegration.Analyzers.Flow;

/// <summary>Which blocks lead to which, without going round a loop again. Not thread-safe.</summary>
internal sealed class Reach(Body body)
{
    private readonly Dictionary<int, bool[]> _from = [];
    private readonly Dictionary<int, bool[]> _always = [];
    private Loops? _loops;

    /// <summary>Whether a block can be reached from another, itself included.</summary>
    public bool From(int start, int target)
    {
        if (start < 0) return false;
        if (!_from.TryGetValue(start, out var reached))
        {
            _from.Add(start, reached = new bool[body.Blocks.Length]);
            Mark(reached, start, null);
        }

        return reached[target];
    }

    /// <summary>Whether only one side of a branch leads to a block.</summary>
    public bool IsOneSided(int branch, int target)
    {
        var successors = body.Blocks[branch].Successors;
        return branch != target && successors.Count == 2 && From(successors[0].Order, target) != From(successors[1].Order, target) && !ComesAnyway(branch, target);
    }

    /// <summary>Whether a branch only says when a loop ends that comes before a block: its other side goes round again.</summary>
    public bool EndsLoop(int branch, int target) => LoopBetween(branch, target) != null;

    /// <summary>Whether the side of a branch that goes round again can leave the loop elsewhere and still come to a block.</summary>
    private bool ComesAnyway(int branch, int target)
    {
        if (LoopBetween(branch, target) is not { } loop) return false;
        for (var number = 0; number < loop.Length; number++)
        {
            if (!loop[number] || number == branch) continue;
            foreach (var successor in body.Blocks[number].Successors)
                if (successor.Order >= 0 && !loop[successor.Order] && From(successor.Order, target)) return true;
        }

        return false;
    }

    /// <summary>The loop in which a branch leads on one side to a block behind the loop and on the other round again; null if there is none.</summary>
    private bool[]? LoopBetween(int branch, int target)
    {
        _loops ??= new Loops(body);
        if (_loops.All.Count == 0) return null;
        var successors = body.Blocks[branch].Successors;
        var other = From(successors[0].Order, target) ? successors[1].Order : successors[0].Order;
        foreach (var (end, loop) in _loops.All)
            if (loop[branch] && !loop[target] && From(other, end)) return loop;
        return null;
    }

    /// <summary>Whether a branch decides about a block: only one side leads to it, or only one side cannot avoid it.</summary>
    public bool Controls(int branch, int target)
    {
        var successors = body.Blocks[branch].Successors;
        return branch != target && successors.Count == 2 && (IsOneSided(branch, target) || (From(successors[0].Order, target) && MustReach(successors[0].Order, target) != MustReach(successors[1].Order, target)));
    }

    /// <summary>Whether every way on from a block leads through another.</summary>
    private bool MustReach(int start, int target)
    {
        if (start < 0) return false;
        if (!_always.TryGetValue(target, out var always))
        {
            _always.Add(target, always = new bool[body.Blocks.Length]);
            for (var number = body.Blocks.Length - 1; number >= 0; number--) always[number] = number == target || LeadsOnly(number, always);
        }

        return always[start];
    }

    private bool LeadsOnly(int number, bool[] always)
    {
        var any = false;
        foreach (var successor in body.Blocks[number].Successors)
        {
            if (successor.Order <= number) continue;
            if (!always[successor.Order]) return false;
            any = true;
        }

        return any;
    }

    /// <summary>The blocks that run when some branches are decided; null stops there, because the side is not known.</summary>
    public bool[] Visit(Dictionary<int, bool?> answers)
    {
        var visited = new bool[body.Blocks.Length];
        Mark(visited, body.Entry.Order, answers);
        return visited;
    }

    /// <summary>One sweep is enough, since only later blocks count.</summary>
    private void Mark(bool[] reached, int start, Dictionary<int, bool?>? answers)
    {
        reached[start] = true;
        for (var number = start; number < reached.Length; number++)
        {
            if (!reached[number]) continue;
            var successors = body.Blocks[number].Successors;
            if (answers != null && successors.Count == 2 && answers.TryGetValue(number, out var answer))
            {
                if (answer is { } side) Note(successors[side ? 0 : 1].Order, number);
                continue;
            }

            foreach (var successor in successors) Note(successor.Order, number);
        }

        void Note(int next, int from)
        {
            if (next > from) reached[next] = true;
        }
    }
}
