using System.Collections.Generic;

namespace SafeIntegration.Analyzers.Lowering;

/// <summary>A sequence of instructions with one entry. Two successors and a <see cref="Test"/> make a branch: the first is taken if the test holds.</summary>
internal sealed class Block(Block[] handlers)
{
    public List<Instruction> Code { get; } = [];

    public List<Block> Successors { get; } = new(2);

    /// <summary>Where an exception thrown here may arrive.</summary>
    public Block[] Handlers { get; } = handlers;

    public Test? Test { get; set; }

    /// <summary>Position in reverse post order; -1 if the block cannot be reached.</summary>
    public int Order { get; set; } = -1;

    /// <summary>The block may run again after later ones.</summary>
    public bool IsRepeated { get; set; }
}
