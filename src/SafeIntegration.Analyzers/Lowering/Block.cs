using System;

namespace SafeIntegration.Analyzers.Lowering;

/// <summary>A sequence of instructions with one entry. Two successors and a <see cref="Test"/> make a branch: the first is taken if the test holds.</summary>
internal sealed class Block(Block[] handlers)
{
    private Instruction[] _code = [];
    private Block? _first;
    private Block? _second;
    private Block[] _others = [];

    /// <summary>How many instructions there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many successors there are.</summary>
    public int SuccessorCount { get; private set; }

    public Edges Successors => new(this);

    /// <summary>Where an exception thrown here may arrive.</summary>
    public Block[] Handlers { get; } = handlers;

    public Test? Test { get; set; }

    /// <summary>Position in reverse post order; -1 if the block cannot be reached.</summary>
    public int Order { get; set; } = -1;

    /// <summary>The block may run again after later ones.</summary>
    public bool IsRepeated { get; set; }

    /// <summary>One instruction, in its place.</summary>
    public ref Instruction this[int index] => ref _code[index];

    public void Add(in Instruction instruction, CodeStore store)
    {
        if (Count == _code.Length) _code = store.Enlarge(_code);
        _code[Count++] = instruction;
    }

    /// <summary>Puts an instruction before all others.</summary>
    public void AddFirst(in Instruction instruction, CodeStore store)
    {
        Add(instruction, store);
        Array.Copy(_code, 0, _code, 1, Count - 1);
        _code[0] = instruction;
    }

    public void AddSuccessor(Block block)
    {
        if (SuccessorCount == 0) _first = block;
        else if (SuccessorCount == 1) _second = block;
        else _others = [.. _others, block];
        SuccessorCount++;
    }

    private Block Successor(int index) => index == 0 ? _first! : index == 1 ? _second! : _others[index - 2];

    /// <summary>The successors: nearly always one or two, so without a list of their own.</summary>
    public readonly struct Edges(Block block)
    {
        public int Count => block.SuccessorCount;

        public Block this[int index] => block.Successor(index);

        public Enumerator GetEnumerator() => new(block);
    }

    public struct Enumerator(Block block)
    {
        private int _next;

        public readonly Block Current => block.Successor(_next - 1);

        public bool MoveNext() => _next++ < block.SuccessorCount;
    }
}
