using System.Text.Json;

namespace SafeIntegration.Contracts;

/// <summary>The members of a generated contract, as a form shows them.</summary>
internal static class ShapeForm
{
    public static IReadOnlyList<FormMember>? Of(ContractNode root) => root is ObjectNode shape ? [.. shape.Members.Select(Of)] : null;

    private static FormMember Of(ContractMember member) =>
        new(member.Name, member.Property ?? member.Name, KindOf(member.Node), member.IsNullable, member.Node is EnumNode choice ? choice.Names : []);

    private static FieldKind KindOf(ContractNode node) => node switch
    {
        EnumNode => FieldKind.Choice,
        LeafNode<DateOnly> => FieldKind.Date,
        { Kind: JsonValueKind.True } => FieldKind.Boolean,
        { Kind: JsonValueKind.Number } => FieldKind.Number,
        { Kind: JsonValueKind.String } => FieldKind.Text,
        _ => FieldKind.Json,
    };
}
