using System.Text.Json;

namespace SafeIntegration.Contracts;

/// <summary>The members of a generated contract, as a form shows them.</summary>
internal static class ShapeForm
{
    public static IReadOnlyList<FormMember>? Of(ContractNode root) => root is ObjectNode shape ? [.. shape.Members.Select(Of)] : null;

    private static FormMember Of(ContractMember member) =>
        new(member.Name, member.Property ?? member.Name, KindOf(member.Node), member.IsNullable, member.Node is EnumNode choice ? choice.Names : []);

    private static FormKind KindOf(ContractNode node) => node switch
    {
        EnumNode => FormKind.Choice,
        LeafNode<DateOnly> => FormKind.Date,
        { Kind: JsonValueKind.True } => FormKind.Boolean,
        { Kind: JsonValueKind.Number } => FormKind.Number,
        { Kind: JsonValueKind.String } => FormKind.Text,
        _ => FormKind.Json,
    };
}
