namespace SafeIntegration.Contracts;

/// <summary>What drift needs to know of the table of a contract.</summary>
internal static class DriftShape
{
    /// <summary>The types of object, each once; types may contain themselves.</summary>
    public static IReadOnlyList<ObjectNode> ObjectsOf(ContractNode root)
    {
        var found = new List<ObjectNode>();
        var open = new Stack<ContractNode>([root]);
        while (open.TryPop(out ContractNode? node))
        {
            if (node is ListNode list)
                open.Push(list.Element);
            else if (node is MapNode map)
                open.Push(map.Value);
            else if (node is ObjectNode type && !found.Contains(type))
            {
                found.Add(type);
                foreach (ContractMember member in type.Members)
                    open.Push(member.Node);
            }
        }

        return found;
    }

    /// <summary>The enum of a member, its elements or its values, if it accepts names outside its set.</summary>
    public static EnumNode? TolerantEnum(ContractNode node) => node switch
    {
        EnumNode { IsTolerant: true } values => values,
        ListNode list => TolerantEnum(list.Element),
        MapNode map => TolerantEnum(map.Value),
        _ => null,
    };
}
