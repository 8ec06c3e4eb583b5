namespace SafeIntegration.Analyzers.Lowering;

/// <summary>Orders the blocks and renumbers the slots so that those that live across blocks come first: states hold only these.</summary>
internal static class BodyFinisher
{
    /// <summary>The order of a block that was met, until it gets its own.</summary>
    private const int Met = -2;

    public static void Finish(Body body, int slotCount, LoweringTables tables)
    {
        body.Blocks = ReversePostOrder(body.Entry, tables);
        for (var i = 0; i < body.Blocks.Length; i++) body.Blocks[i].Order = i;
        MarkRepeated(body.Blocks);

        tables.MakeRoom(slotCount);
        var definedIn = tables.DefinedIn;
        var crosses = tables.Crosses;
        for (var i = 0; i <= body.ReturnSlot; i++) crosses[i] = true;
        foreach (var variable in tables.Slots) crosses[variable.Value] = true;

        foreach (var block in body.Blocks)
            for (var i = 0; i < block.Count; i++)
            {
                ref var instruction = ref block[i];
                Define(instruction.Target, block.Order);
                if (instruction.Data is CallSite { Outs: { } outs } && instruction.Op is Op.Call or Op.Invoke)
                    foreach (var slot in ((CallSite)instruction.Data).Outs!) Define(slot, block.Order);
            }

        foreach (var block in body.Blocks)
        {
            for (var i = 0; i < block.Count; i++)
            {
                ref var instruction = ref block[i];
                Use(instruction.A, block.Order);
                Use(instruction.B, block.Order);
                if (instruction.Op is Op.Return or Op.Failed) Use(instruction.Target, block.Order);
                if (instruction.Data is CallSite call) UseCall(call, block.Order);
            }

            if (block.Test is { } test)
            {
                Use(test.Value, block.Order);
                if (test.Call is { } condition) UseCall(condition, block.Order);
            }
        }

        var map = tables.Numbers;
        var next = 0;
        for (var i = 0; i < slotCount; i++)
            if (crosses[i]) map[i] = next++;
        body.VariableCount = next;
        for (var i = 0; i < slotCount; i++)
            if (!crosses[i]) map[i] = next++;
        body.SlotCount = next;
        Renumber(body, map);

        void Define(int slot, int block)
        {
            if (slot < 0) return;
            if (definedIn[slot] >= 0 && definedIn[slot] != block) crosses[slot] = true;
            definedIn[slot] = block;
        }

        void Use(int slot, int block)
        {
            if (slot >= 0 && definedIn[slot] != block) crosses[slot] = true;
        }

        void UseCall(CallSite call, int block)
        {
            Use(call.Receiver, block);
            Use(call.Environment, block);
            foreach (var slot in call.Arguments) Use(slot, block);
            if (call.Outs != null)
                foreach (var slot in call.Outs) Use(slot, block);
        }
    }

    /// <summary>All between the ends of an edge that leads back.</summary>
    private static void MarkRepeated(Block[] blocks)
    {
        foreach (var block in blocks)
        {
            var first = block.Order + 1;
            foreach (var successor in block.Successors)
                if (successor.Order < first) first = successor.Order;
            foreach (var handler in block.Handlers)
                if (handler.Order < first) first = handler.Order;
            for (var i = block.Order; i >= first; i--) blocks[i].IsRepeated = true;
        }
    }

    private static void Renumber(Body body, int[] map)
    {
        foreach (var block in body.Blocks)
        {
            for (var i = 0; i < block.Count; i++)
            {
                ref var instruction = ref block[i];
                instruction.Target = Map(instruction.Target);
                instruction.A = Map(instruction.A);
                instruction.B = Map(instruction.B);
                if (instruction.Data is CallSite call) RenumberCall(call);
            }

            if (block.Test is { } test)
            {
                if (test.Call is { } call) RenumberCall(call);
                test.Value = Map(test.Value);
            }
        }

        body.ReturnSlot = Map(body.ReturnSlot);

        int Map(int slot) => slot < 0 ? slot : map[slot];

        // One call may stand in several places of its body.
        void RenumberCall(CallSite call)
        {
            if (call.IsNumbered) return;
            call.IsNumbered = true;
            call.Receiver = Map(call.Receiver);
            call.Environment = Map(call.Environment);
            for (var i = 0; i < call.Arguments.Length; i++) call.Arguments[i] = Map(call.Arguments[i]);
            if (call.Outs != null)
                for (var i = 0; i < call.Outs.Length; i++) call.Outs[i] = Map(call.Outs[i]);
        }
    }

    private static Block[] ReversePostOrder(Block entry, LoweringTables tables)
    {
        var order = tables.PostOrder;
        var stack = tables.Visited;
        entry.Order = Met;
        stack.Push((entry, 0));
        while (stack.Count > 0)
        {
            var (block, next) = stack.Pop();
            if (next < block.Successors.Count + block.Handlers.Length)
            {
                stack.Push((block, next + 1));
                var successor = next < block.Successors.Count ? block.Successors[next] : block.Handlers[next - block.Successors.Count];
                if (successor.Order == Met) continue;
                successor.Order = Met;
                stack.Push((successor, 0));
            }
            else
            {
                order.Add(block);
            }
        }

        order.Reverse();
        return [.. order];
    }
}
