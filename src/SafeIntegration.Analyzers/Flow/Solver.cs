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
    private readonly SolverTables _tables;
    private readonly List<Origin> _atoms;
    private readonly List<ulong[]> _singles;
    private readonly ulong[][] _temporaries;
    private readonly State?[] _entryStates;
    private readonly bool[] _isDirty;
    private readonly AccessPath _root;
    private readonly int _static;
    private const int NoNumber = -1;
    private State _state = null!;
    private bool _isUnreachable;
    private int _block;
    private int _instruction;
    private int _steps;

    public Solver(ISummaries summaries, Body body, SolverTables tables, CancellationToken cancellation)
    {
        _tables = tables;
        _atoms = tables.Atoms;
        _singles = tables.Singles;
        _summaries = summaries;
        _body = body;
        _cancellation = cancellation;
        _root = summaries.Root;
        _temporaries = tables.Room.Values(Math.Max(0, body.SlotCount - body.VariableCount));
        _entryStates = tables.EntryStates(body.Blocks.Length);
        _isDirty = tables.DirtyBlocks(body.Blocks.Length);
        _static = Number(RootKind.Static, 0, null, _root);
    }

    /// <summary>The work done, in the units of <see cref="SolverLimits.Steps"/>.</summary>
    public int Steps => _steps;

    public Summary Solve()
    {
        var start = State.Of(_body.VariableCount, _tables.Room);
        for (var i = 0; i <= _body.EnvironmentSlot; i++)
            if (i == 0 || i > 64 || i > _body.ParameterCount || ((_body.Irrelevant >> (i - 1)) & 1) == 0) start.Set(i, Parameter(i));
        _entryStates[_body.Entry.Order] = start;
        _isDirty[_body.Entry.Order] = true;

        var from = 0;
        while (true)
        {
            var next = from;
            while (next < _body.Blocks.Length && !_isDirty[next]) next++;
            if (next == _body.Blocks.Length) break;
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
        var value = Single(RootKind.Parameter, slot, null, _root);
        if (slot == 0 || slot > _body.ParameterCount || _body.EntrySources?[slot - 1] is not { } source) return value;
        return Value.Union(value, Single(RootKind.Source, 0, source, _root));
    }

    /// <summary>Runs one block; gives the first block whose entry state changed.</summary>
    private int Run(int number)
    {
        var block = _body.Blocks[number];
        _block = number;
        // A block without code leaves its state as it is; one that runs once may have it, unless it is asked for in the end.
        var isOwn = block.Count > 0;
        var isKept = number == _body.Entry.Order || block.IsRepeated || ReferenceEquals(block, _body.Exit) || ReferenceEquals(block, _body.ExitTrue) || ReferenceEquals(block, _body.ExitFalse);
        _state = isOwn && isKept ? _entryStates[number]!.Fork() : _entryStates[number]!;
        _isUnreachable = false;
        var first = int.MaxValue;
        foreach (var handler in block.Handlers) first = Math.Min(first, Join(handler.Order, _state));
        for (var i = 0; i < block.Count && !_isUnreachable; i++)
        {
            _instruction = (number << 12) + i;
            Step(block[i]);
            _steps++;
            if (IsExhausted) return first;
        }

        if (_isUnreachable) return first;
        if (block.Test != null) NoteTest(number, block.Test);
        var last = block.Handlers.Length == 0 ? block.Successors.Count - 1 : -1;
        for (var i = 0; i < block.Successors.Count; i++) first = Math.Min(first, Join(block.Successors[i].Order, _state, isLast: isOwn && i == last));
        foreach (var handler in block.Handlers) first = Math.Min(first, Join(handler.Order, _state));
        return first;
    }

    private void Step(in Instruction i)
    {
        switch (i.Op)
        {
            case Op.Copy:
                Set(i.Target, Unchecked(Get(i.A)));
                break;
            case Op.Union:
                Set(i.Target, Value.Union(Get(i.A), Get(i.B)));
                break;
            case Op.New:
                Set(i.Target, _singles[Renew(RootKind.Fresh, _instruction, i.Data)]);
                break;
            case Op.Clone:
                Set(i.Target, Clone(Get(i.A), i.Data));
                break;
            case Op.Load:
                Set(i.Target, Value.Clear(LoadMember(Get(i.A), i.Selector, i.Flag), i.Labels));
                break;
            case Op.Store:
                StoreMember(Get(i.A), i.Selector, Unchecked(Get(i.B)), i.Flag);
                if (i.Labels != Labels.None) Fill(Get(i.A));
                break;
            case Op.Call:
                _failed = Value.Empty;
                Set(i.Target, Call((CallSite)i.Data!));
                break;
            case Op.Invoke:
                _failed = Value.Empty;
                Set(i.Target, InvokeAll(Get(i.A), (CallSite)i.Data!));
                break;
            case Op.Failed:
                if (_failed.Length > 0) Set(i.Target, Value.Union(Get(i.Target), _failed));
                break;
            case Op.Closure:
                var closure = Number(RootKind.Closure, _instruction, i.Data, _root);
                Write(_singles[closure], Selectors.Environment, Get(i.A), isWeak: false);
                Set(i.Target, _singles[closure]);
                break;
            case Op.MethodGroup:
                var method = Number(RootKind.Method, _instruction, i.Data, _root);
                Write(_singles[method], Selectors.Receiver, Get(i.A), isWeak: false);
                if (((CallSite)i.Data!).Local != null) Write(_singles[method], Selectors.Environment, Get(((CallSite)i.Data!).Environment), isWeak: false);
                Set(i.Target, _singles[method]);
                break;
            case Op.Source:
                Set(i.Target, _singles[Renew(RootKind.Source, 0, i.Data)]);
                break;
            case Op.Clear:
                Set(i.Target, Value.Clear(Get(i.A), i.Labels));
                break;
            case Op.ClearBySetter:
                Set(i.Target, Value.Clear(Get(i.A), RefusedBy((CallSite)i.Data!)));
                break;
            case Op.Default:
                Set(i.Target, Value.Union(Get(i.A), i.Flag ? Value.Null(Unchecked(Reached(Get(i.B)))) : Value.Defaulted(Unchecked(Reached(Get(i.B))))));
                break;
            case Op.Swallow:
                Set(i.Target, Swallow(Get(i.A)));
                break;
            case Op.Flatten:
                Set(i.Target, Flatten(Get(i.A)));
                break;
            case Op.AssumeChecked:
                Check(Get(i.A), i.Labels, i.Selector);
                break;
            case Op.AssumeEqual:
                AssumeEqual(Get(i.A), Get(i.B), i.Labels, i.Flag, i.Selector);
                break;
            case Op.AssumeCall:
                AssumeCall((CallSite)i.Data!, i.Flag);
                break;
            case Op.AssumeDelegate:
                AssumeDelegate(Get(i.A), (CallSite)i.Data!, i.Flag);
                break;
            case Op.AssumeResult:
                AssumeResult(Get(i.A), i.Flag, isLookup: i.Selector == 1);
                if (i.Flag && i.Labels != Labels.None) AssumeNone(Get(i.A));
                break;
            case Op.Attempt:
                Attempt(Get(i.A));
                break;
            case Op.Return:
                NoteKept(Get(i.A));
                if (i.Flag) ReturnCollection(i.Selector == 0 ? Get(i.A) : _singles[Sign(i.Selector)], i.Labels);
                Set(i.Target, Value.Union(Get(i.Target), Unchecked(Get(i.A))));
                break;
            case Op.RefusePart:
                FillOne(Number(RootKind.Return, 0, null, _root.Extend(i.Selector)));
                break;
            case Op.Follow:
                if (Get(i.A) is [var holder]) Follow(Value.Atom(holder), Get(i.B));
                break;
            case Op.BeginLoop:
                BeginLoop(Get(i.A), (LoopSite)i.Data!);
                break;
            case Op.NextElement:
                NextElement(Get(i.A), (LoopSite)i.Data!);
                break;
            case Op.EndLoop:
                EndLoop(Get(i.A), (LoopSite)i.Data!);
                break;
            case Op.SetFlag:
                SetFlag(i.Selector, i.Labels == Labels.None, i.Flag);
                break;
            case Op.FollowFlag:
                FollowFlag(i.Selector, Get(i.A));
                break;
            case Op.AssumeFlag:
                AssumeFlag(i.Selector, i.Flag);
                break;
            case Op.AssumeEmpty:
                AssumeEmpty(Get(i.A));
                if (i.Flag && Get(i.A) is [var missing]) _state.Facts = Facts.Add(_state.Facts, Value.Atom(missing), Labels.Absent, 0);
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
        _ => slot < _body.VariableCount ? _state.Get(slot) : _temporaries[slot - _body.VariableCount] ?? Value.Empty,
    };

    private void Set(int slot, ulong[] value)
    {
        if (slot < 0) return;
        value = Bounded(value);
        if (slot < _body.VariableCount) _state.Set(slot, value);
        else _temporaries[slot - _body.VariableCount] = value;
    }

    private int Number(Origin origin)
    {
        var key = new OriginKey(origin.Kind, origin.Index, origin.Tag, origin.Path);
        return _tables.Numbers.TryGetValue(key, out var number) ? number : Add(key, origin);
    }

    private int Number(RootKind kind, int index, object? tag, AccessPath path)
    {
        var key = new OriginKey(kind, index, tag, path);
        return _tables.Numbers.TryGetValue(key, out var number) ? number : Add(key, tag == null && kind is (RootKind.Parameter or RootKind.Static) ? Given(key, kind, index, path) : new Origin(kind, index, tag, path));
    }

    private Origin Given(OriginKey key, RootKind kind, int index, AccessPath path)
    {
        if (!_tables.Given.TryGetValue(key, out var origin)) _tables.Given.Add(key, origin = new Origin(kind, index, null, path));
        return origin;
    }

    private int Add(OriginKey key, Origin origin)
    {
        var number = _atoms.Count;
        _tables.Numbers.Add(key, number);
        _atoms.Add(origin);
        _tables.Roots.Add(NoNumber);
        _tables.Written.Add(false);
        if (_singles.Count == number) _singles.Add([Value.Entry(number, Labels.All)]);
        return number;
    }

    /// <summary>The number of a part of an origin.</summary>
    private int Child(int atom, int selector)
    {
        var key = State.Key(atom, selector);
        if (_tables.Children.TryGetValue(key, out var child)) return child;
        var origin = _atoms[atom];
        var path = origin.Path.Extend(selector);
        child = ReferenceEquals(path, origin.Path) ? atom : Part(origin, path);
        _tables.Children.Add(key, child);
        return child;
    }

    /// <summary>The number of the same origin at another path.</summary>
    private int Part(Origin origin, AccessPath path) => Number(origin.Kind, origin.Index, origin.Tag, path);

    private ulong[] Single(Origin origin) => _singles[Number(origin)];

    private ulong[] Single(RootKind kind, int index, object? tag, AccessPath path) => _singles[Number(kind, index, tag, path)];

    /// <summary>The origin comes into being here: what was checked of the one before it is not checked of this one.</summary>
    private int Renew(RootKind kind, int index, object? tag)
    {
        var number = Number(kind, index, tag, _root);
        if (_state.Facts.Length > 0 || _state.Implied.Length > 0) Forget(_atoms[number]);
        return number;
    }

    private void Forget(Origin origin)
    {
        bool IsOfIt(int atom) => _atoms[atom].HasSameRoot(origin) || (origin.Kind == RootKind.Source && _atoms[atom].Kind == RootKind.Source && ReferenceEquals(_atoms[atom].Tag, origin.Tag));
        _state.Facts = Facts.Without(_state.Facts, IsOfIt);
        _state.Implied = Implications.Without(_state.Implied, IsOfIt);
    }

    /// <summary>Joins a state into a block; gives the block's number if that changed it. The last block gets the state itself.</summary>
    private int Join(int target, State from, bool isLast = false)
    {
        var into = _entryStates[target];
        if (into == null)
        {
            _entryStates[target] = isLast ? from : from.Fork();
            _isDirty[target] = true;
            return target;
        }

        if (!new StateJoin(this, into, from).Apply()) return int.MaxValue;
        _isDirty[target] = true;
        return target;
    }
}
