namespace SafeIntegration.Contracts;

/// <summary>Which objects of a contract are defined once under <c>$defs</c>: those that more than one place refers to. One that contains itself is among them, or is the root.</summary>
internal static class SchemaDefinitions
{
    /// <summary>The definitions by their names, in the order in which a reader meets them.</summary>
    public static Dictionary<ObjectNode, string> Of(ContractNode root)
    {
        var references = new Dictionary<ObjectNode, int>();
        var order = new List<ObjectNode>();
        Count(root, references, order);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var definitions = new Dictionary<ObjectNode, string>();
        foreach (ObjectNode node in order.Where(node => references[node] > 1))
            definitions.Add(node, Unique(node.Name, names));
        return definitions;
    }

    private static void Count(ContractNode node, Dictionary<ObjectNode, int> references, List<ObjectNode> order)
    {
        if (node is ListNode list)
            Count(list.Element, references, order);
        else if (node is MapNode map)
            Count(map.Value, references, order);
        if (node is not ObjectNode type)
            return;
        references[type] = references.GetValueOrDefault(type) + 1;
        if (references[type] > 1)
            return;
        order.Add(type);
        foreach (ContractMember member in type.Members)
            Count(member.Node, references, order);
    }

    // Two types of different namespaces may have the same name; a sign of a generic type would need escapes in a reference.
    private static string Unique(string name, HashSet<string> names)
    {
        string plain = string.Concat(name.Select(unit => char.IsAsciiLetterOrDigit(unit) || unit == '_' ? unit : '_'));
        string unique = plain;
        for (int i = 2; !names.Add(unique); i++)
            unique = plain + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return unique;
    }
}
