using Microsoft.CodeAnalysis;
using SafeIntegration.Analyzers.Catalogue;
using SafeIntegration.Analyzers.Flow;

namespace SafeIntegration.Analyzers.Lowering;

/// <content>Instructions and blocks.</content>
internal sealed partial class Lowerer
{
    private Block NewBlock() => new(_handlers);

    private void Goto(Block block) => _current.AddSuccessor(block);

    private void Continue(Block block) => _current = block;

    /// <summary>What follows cannot be reached from here.</summary>
    private void Stop() => _current = NewBlock();

    private Block LabelOf(ISymbol? label)
    {
        if (label == null) return NewBlock();
        if (!_labels.TryGetValue(label, out var block)) _labels[label] = block = NewBlock();
        return block;
    }

    private int NewSlot() => _slotCount++;

    private void Emit(Op op, int target = Slot.None, int a = Slot.None, int b = Slot.None, int selector = 0, bool flag = false, Labels labels = Labels.None, object? data = null) =>
        _current.Add(new Instruction { Op = op, Target = target, A = a, B = b, Selector = selector, Flag = flag, Labels = labels, Data = data }, _tables.Code);

    private int EmitNew(ITypeSymbol? exactType = null)
    {
        var slot = NewSlot();
        Emit(Op.New, slot, data: exactType);
        return slot;
    }

    private int Load(int from, int selector, bool materialise = false, Labels clears = Labels.None)
    {
        if (from == Slot.None) return Slot.None;
        _touches.Add(selector);
        var slot = NewSlot();
        Emit(Op.Load, slot, from, selector: selector, flag: materialise, labels: clears);
        return slot;
    }

    private void Store(int into, int selector, int value, bool keepOld = false, bool fills = false)
    {
        if (into == Slot.None) return;
        _touches.Add(selector);
        Emit(Op.Store, a: into, b: value, selector: selector, flag: keepOld, labels: fills ? Labels.Filled : Labels.None);
    }

    private int Union(int a, int b)
    {
        if (a == Slot.None || a == b) return b;
        if (b == Slot.None) return a;
        var slot = NewSlot();
        Emit(Op.Union, slot, a, b);
        return slot;
    }

    private int Flatten(int value)
    {
        if (value == Slot.None) return value;
        var slot = NewSlot();
        Emit(Op.Flatten, slot, value);
        return slot;
    }

    private int Clear(int value, Labels labels)
    {
        if (value == Slot.None || labels == Labels.None) return value;
        var slot = NewSlot();
        Emit(Op.Clear, slot, value, labels: labels);
        return slot;
    }

    private int EmitSource(SyntaxNode node, string name, Labels labels)
    {
        var slot = NewSlot();
        Emit(Op.Source, slot, data: new SourceSite(node, name, labels));
        _body.HasSource = true;
        return slot;
    }

    private void EmitSink(SyntaxNode node, string name, SinkKinds kinds, int value)
    {
        Emit(Op.Sink, a: value, data: new SinkSite(node, name, kinds));
        _body.HasSink = true;
    }

    private void AssumeChecked(int value, Labels labels)
    {
        if (value != Slot.None && labels != Labels.None) Emit(Op.AssumeChecked, a: value, labels: labels);
    }

    private int This() => _isNested ? Load(_body.EnvironmentSlot, Selectors.This) : Slot.This;

    /// <summary>Ends the current block with a test, and leaves two fresh blocks that lead to the given ones.</summary>
    private (Block True, Block False) Branch(Test? test, Block whenTrue, Block whenFalse)
    {
        Block yes = NewBlock(), no = NewBlock();
        if (test != null && test.Value != Slot.None) _tests.Add(test.Value);
        _current.Test = test;
        _current.AddSuccessor(yes);
        _current.AddSuccessor(no);
        yes.AddSuccessor(whenTrue);
        no.AddSuccessor(whenFalse);
        return (yes, no);
    }
}
