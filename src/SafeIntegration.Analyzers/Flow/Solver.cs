using System;
using System.Collections.Generic;
using System.Threading;
using SafeIntegration.Analyzers.Catalogue;
using SafeIntegration.Analyzers.Lowering;

namespace SafeIntegration.Analyzers.Flow;

/// <summary>
/// Follows the values of one body, given the summaries of what it calls. Forward, over sets of origins and a small heap with strong updates; what was checked is
/// known on every edge. Not thread-safe: one instance a run.
/// </summary>
internal sealed partial class Solver
{
    private readonly ISummaries _summaries;
    private readonly Body _body;
    private readonly CancellationToken _cancellation;
    private readonly List<Origin> _atoms = [];
    private readonly Dictionary<Origin, int> _numbers = [];
    private readonly List<ulong[]> _singles = [];
    private readonly Dictionary<long, int> _children = [];
    private readonly ulong[][] _temporaries;
    private readonly State?[] _entryStates;
    private readonly bool[] _isDirty;
    private readonly AccessPath _root;
    private readonly int _static;
    private State _state = null!;
    private bool _isUnreachable;
    private int _block;
    private int _instruction;
    private int _steps;

    public Solver(ISummaries summaries, Body body, CancellationToken cancellation)
    {
        _summaries = summaries;
        _body = body;
        _cancellation = cancellation;
        _root = summaries.Root;
        _temporaries = new ulong[Math.Max(0, body.SlotCount - body.VariableCount)][];
        _entryStates = new State?[body.Blocks.Length];
        _isDirty = new bool[body.Blocks.Length];
        _static = Number(new Origin(RootKind.Static, 0, null, _root));
    }

    /// <summary>The work done, in the units of <see cref="SolverLimits.Steps"/>.</summary>
    public int Steps => _steps;

    public Summary Solve()
    {
        var start = new State(_body.VariableCount);
        for (var i = 0; i <= _body.EnvironmentSlot; i++)
            if (i == 0 || i > 64 || i > _body.ParameterCount || ((_body.Irrelevant >> (i - 1)) & 1) == 0) start.Variables[i] = Parameter(i);
        _entryStates[_body.Entry.Order] = start;
        _isDirty[_body.Entry.Order] = true;

        var from = 0;
        while (true)
        {
            var next = from;
            while (next < _isDirty.Length && !_isDirty[next]) next++;
            if (next == _isDirty.Length) break;
            _isDirty[next] = false;
            from = Math.Min(next + 1, Run(next));
            if (IsExhausted) break;
            _cancellation.ThrowIfCancellationRequested();
        }

        return Conclude();
    }

    /// <summary>The body is too large to be followed.</summary>
    private bool IsExhausted => _steps > SolverLimits.Steps;

    private ulong[] Parameter(int slot)
    {
        var value = Single(new Origin(RootKind.Parameter, slot, null, _root));
        if (slot == 0 || slot > _body.ParameterCount || _body.EntrySources?[slot - 1] is not { } source) return value;
        return Value.Union(value, Single(new Origin(RootKind.Source, 0, source, _root)));
    }

    /// <summary>Runs one block; gives the first block whose entry state changed.</summary>
    private int Run(int number)
    {
        var block = _body.Blocks[number];
        _block = number;
        _state = _entryStates[number]!.Fork();
        _isUnreachable = false;
        var first = int.MaxValue;
        foreach (var handler in block.Handlers) first = Math.Min(first, Join(handler.Order, _state));
        for (var i = 0; i < block.Code.Count && !_isUnreachable; i++)
        {
            _instruction = (number << 12) + i;
            Step(block.Code[i]);
            _steps++;
            if (IsExhausted) return first;
        }

        if (_isUnreachable) return first;
        if (block.Test != null) NoteTest(number, block.Test);
        foreach (var successor in block.Successors) first = Math.Min(first, Join(successor.Order, _state));
        foreach (var handler in block.Handlers) first = Math.Min(first, Join(handler.Order, _state));
        return first;
    }

    private void Step(in Instruction i)
    {
        switch (i.Op)
        {
            case Op.Copy:
                Set(i.Target, Get(i.A));
                break;
            case Op.Union:
                Set(i.Target, Value.Union(Get(i.A), Get(i.B)));
                break;
            case Op.New:
                Set(i.Target, _singles[Renew(new Origin(RootKind.Fresh, _instruction, i.Data, _root))]);
                break;
            case Op.Clone:
                Set(i.Target, Clone(Get(i.A), i.Data));
                break;
            case Op.Load:
                Set(i.Target, Value.Clear(LoadMember(Get(i.A), i.Selector, i.Flag), i.Labels));
                break;
            case Op.Store:
                StoreMember(Get(i.A), i.Selector, Get(i.B), i.Flag);
                break;
            case Op.Call:
                Set(i.Target, Call((CallSite)i.Data!));
                break;
            case Op.Invoke:
                Set(i.Target, InvokeAll(Get(i.A), (CallSite)i.Data!));
                break;
            case Op.Closure:
                var closure = Number(new Origin(RootKind.Closure, _instruction, i.Data, _root));
                Write(_singles[closure], Selectors.Environment, Get(i.A), isWeak: false);
                Set(i.Target, _singles[closure]);
                break;
            case Op.MethodGroup:
                var method = Number(new Origin(RootKind.Method, _instruction, i.Data, _root));
                Write(_singles[method], Selectors.Receiver, Get(i.A), isWeak: false);
                if (((CallSite)i.Data!).Local != null) Write(_singles[method], Selectors.Environment, Get(((CallSite)i.Data!).Environment), isWeak: false);
                Set(i.Target, _singles[method]);
                break;
            case Op.Source:
                Set(i.Target, _singles[Renew(new Origin(RootKind.Source, 0, i.Data, _root))]);
                break;
            case Op.Clear:
                Set(i.Target, Value.Clear(Get(i.A), i.Labels));
                break;
            case Op.Default:
                Set(i.Target, Value.Union(Get(i.A), Value.Defaulted(Unchecked(Reached(Get(i.B))))));
                break;
            case Op.Swallow:
                Set(i.Target, Value.Swallowed(Unchecked(Reached(Get(i.A)))));
                break;
            case Op.Flatten:
                Set(i.Target, Flatten(Get(i.A)));
                break;
            case Op.AssumeChecked:
                if (!i.Flag || !IsForeign(Get(i.B))) Check(Get(i.A), i.Labels, i.Selector);
                break;
            case Op.AssumeCall:
                AssumeCall((CallSite)i.Data!, i.Flag);
                break;
            case Op.AssumeDelegate:
                AssumeDelegate(Get(i.A), (CallSite)i.Data!, i.Flag);
                break;
            case Op.AssumeResult:
                AssumeResult(Get(i.A), i.Flag, isLookup: i.Selector == 1);
                break;
            case Op.Attempt:
                Attempt(Get(i.A));
                break;
            case Op.Return:
                Set(i.Target, Value.Union(Get(i.Target), Unchecked(Get(i.A))));
                break;
            case Op.Sink:
                Sink((SinkSite)i.Data!, (SinkSite)i.Data!, Get(i.A), default);
                break;
        }
    }

    private ulong[] Get(int slot) => slot switch
    {
        Slot.None => Value.Empty,
        Slot.Static => _singles[_static],
        _ => slot < _body.VariableCount ? _state.Variables[slot] : _temporaries[slot - _body.VariableCount] ?? Value.Empty,
    };

    private void Set(int slot, ulong[] value)
    {
        if (slot < 0) return;
        value = Bounded(value);
        if (slot < _body.VariableCount) _state.Variables[slot] = value;
        else _temporaries[slot - _body.VariableCount] = value;
    }

    private int Number(Origin origin)
    {
        if (_numbers.TryGetValue(origin, out var number)) return number;
        number = _atoms.Count;
        _numbers.Add(origin, number);
        _atoms.Add(origin);
        _singles.Add([Value.Entry(number, Labels.All)]);
        return number;
    }

    /// <summary>The number of a part of an origin.</summary>
    private int Child(int atom, int selector)
    {
        var key = State.Key(atom, selector);
        if (_children.TryGetValue(key, out var child)) return child;
        var origin = _atoms[atom];
        var path = origin.Path.Extend(selector);
        child = ReferenceEquals(path, origin.Path) ? atom : Number(origin.At(path));
        _children.Add(key, child);
        return child;
    }

    private ulong[] Single(Origin origin) => _singles[Number(origin)];

    /// <summary>The origin comes into being here: what was checked of the one before it is not checked of this one.</summary>
    private int Renew(Origin origin)
    {
        var number = Number(origin);
        if (_state.Facts.Length > 0) _state.Facts = Facts.Without(_state.Facts, atom => _atoms[atom].HasSameRoot(origin) || (origin.Kind == RootKind.Source && _atoms[atom].Kind == RootKind.Source && ReferenceEquals(_atoms[atom].Tag, origin.Tag)));
        return number;
    }

    /// <summary>Joins a state into a block; gives the block's number if that changed it.</summary>
    private int Join(int target, State from)
    {
        var into = _entryStates[target];
        if (into == null)
        {
            _entryStates[target] = from.Fork();
            _isDirty[target] = true;
            return target;
        }

        if (!new StateJoin(this, into, from).Apply()) return int.MaxValue;
        _isDirty[target] = true;
        return target;
    }
}
