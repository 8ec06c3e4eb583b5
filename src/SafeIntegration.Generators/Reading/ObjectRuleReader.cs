using System.Globalization;
using Microsoft.CodeAnalysis;

namespace SafeIntegration.Generators.Reading;

/// <summary>Reads the rules that need the finished object: rule methods, unique elements, and validation attributes that the generator does not know.</summary>
internal static class ObjectRuleReader
{
    private const string Rules = "global::SafeIntegration.Contracts.GeneratedRules.";

    public static void ReadOfMember(
        ISymbol member, MemberModel model, AttributeData[] attributes, MemberRules memberRules, List<ObjectRuleModel> rules, int owner, ReadingContext context)
    {
        if (attributes.Find("SafeIntegration.UniqueItemsAttribute") is { } unique)
            ReadUnique(member, model, unique, rules, context);
        foreach (AttributeData attribute in memberRules.AsTheyAre())
        {
            context.Report(Diagnostics.PostPass, member, NameOf(attribute), member.Name);
            (string field, string declaration) = Declare(attribute, owner, rules.Count);
            string property = "value." + Escape(member.Name);
            rules.Add(new("Rule", model.JsonName, $"what {NameOf(attribute)} asks for",
                $"{Rules}IsKept({field}, {property}, value, {Literals.String(member.Name)})", null, declaration));
        }
    }

    public static void ReadOfType(INamedTypeSymbol type, List<ObjectRuleModel> rules, int owner, ReadingContext context)
    {
        foreach (AttributeData attribute in type.GetAttributes().Where(attribute => attribute.AttributeClass.DerivesFrom(Symbols.DataAnnotations + "ValidationAttribute")))
        {
            context.Report(Diagnostics.PostPass, type, NameOf(attribute), type.Name);
            (string field, string declaration) = Declare(attribute, owner, rules.Count);
            rules.Add(new("Rule", null, $"what {NameOf(attribute)} asks for", $"{Rules}IsKept({field}, value, value, null)", null, declaration));
        }

        if (type.AllInterfaces.Any(implemented => implemented.FullName() == Symbols.DataAnnotations + "IValidatableObject"))
            rules.Add(new("Rule", null, $"what {type.Name}.Validate asks for", $"{Rules}IsKept((global::System.ComponentModel.DataAnnotations.IValidatableObject)value)", null, ""));
        foreach (IMethodSymbol method in type.GetMembers().OfType<IMethodSymbol>())
        {
            if (method.GetAttributes().Find("SafeIntegration.ContractRuleAttribute") is { } attribute)
                ReadMethod(type, method, attribute.Argument(0) as string ?? method.Name, rules, owner, context);
        }
    }

    private static void ReadUnique(ISymbol member, MemberModel model, AttributeData unique, List<ObjectRuleModel> rules, ReadingContext context)
    {
        if (model.Value is not ListModel)
        {
            context.Report(Diagnostics.BadRule, member, "UniqueItems", member.Name, "it is for lists");
            return;
        }

        string? by = unique.Argument(0) as string;
        string selector = by is null ? "static item => item" : $"static item => item.{Escape(by)}";
        rules.Add(new("Items", model.JsonName, by is null ? "elements that differ from each other" : $"elements that differ from each other in {by}",
            $"{Rules}AreUnique(value.{Escape(member.Name)}, {selector})", by is null ? "\"uniqueItems\":true" : null, ""));
    }

    private static void ReadMethod(INamedTypeSymbol type, IMethodSymbol method, string expected, List<ObjectRuleModel> rules, int owner, ReadingContext context)
    {
        bool hasShape = method is { IsStatic: true, IsGenericMethod: false, ReturnType.SpecialType: SpecialType.System_Boolean, Parameters.Length: 1 }
            && method.Parameters[0].RefKind == RefKind.None && SymbolEqualityComparer.Default.Equals(method.Parameters[0].Type, type);
        if (!hasShape)
        {
            context.Report(Diagnostics.BadRuleMethod, method, method.Name, type.Name);
            return;
        }

        if (context.IsAccessible(method))
        {
            rules.Add(new("Rule", null, expected, $"{type.Text()}.{Escape(method.Name)}(value)", null, ""));
            return;
        }

        // A private method of another type is called without reflection through an accessor.
        string accessor = NameFor("Call", owner, rules.Count);
        string target = type.IsValueType ? $"ref {type.Text()} target" : $"{type.Text()}? target";
        string declaration =
            $"[global::System.Runtime.CompilerServices.UnsafeAccessor(global::System.Runtime.CompilerServices.UnsafeAccessorKind.StaticMethod, Name = {Literals.String(method.Name)})]\n"
            + $"private static extern bool {accessor}({target}, {type.Text()} value);";
        rules.Add(new("Rule", null, expected, type.IsValueType ? $"{accessor}(ref value, value)" : $"{accessor}(null, value)", null, declaration));
    }

    private static (string Field, string Declaration) Declare(AttributeData attribute, int owner, int rule)
    {
        string field = NameFor("Attribute", owner, rule);
        string type = attribute.AttributeClass!.Text();
        string arguments = string.Join(", ", attribute.ConstructorArguments.Select(Literals.Of));
        string named = string.Join(", ", attribute.NamedArguments.Select(argument => $"{Escape(argument.Key)} = {Literals.Of(argument.Value)}"));
        string initializer = named.Length == 0 ? "" : $" {{ {named} }}";
        return (field, $"private static readonly {type} {field} = new {type}({arguments}){initializer};");
    }

    private static string NameFor(string kind, int owner, int rule) =>
        kind + owner.ToString(CultureInfo.InvariantCulture) + "_" + rule.ToString(CultureInfo.InvariantCulture);

    private static string NameOf(AttributeData attribute) => attribute.AttributeClass!.Name.Replace("Attribute", "");

    private static string Escape(string name) =>
        Microsoft.CodeAnalysis.CSharp.SyntaxFacts.GetKeywordKind(name) == Microsoft.CodeAnalysis.CSharp.SyntaxKind.None ? name : "@" + name;
}
