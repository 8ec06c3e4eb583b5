using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SafeIntegration.Generators.Reading;

/// <summary>Reads one property or field.</summary>
internal static class MemberReader
{
    private static readonly string[] Fillable =
    [
        "System.Collections.Generic.List", "System.Collections.Generic.IList", "System.Collections.Generic.ICollection", "System.Collections.Generic.HashSet",
        "System.Collections.Generic.ISet",
    ];

    /// <summary>Whether System.Text.Json would see the member.</summary>
    public static bool IsMember(ISymbol symbol)
    {
        if (symbol.IsStatic || symbol.IsImplicitlyDeclared && symbol is IFieldSymbol)
            return false;
        bool isIncluded = symbol.Has(Symbols.Json + "JsonIncludeAttribute");
        return symbol switch
        {
            IPropertySymbol { IsIndexer: false } property => property.Name != "EqualityContract" && (property.DeclaredAccessibility == Accessibility.Public || isIncluded),
            IFieldSymbol field => isIncluded && field.AssociatedSymbol is null,
            _ => false,
        };
    }

    public static MemberModel? Read(ISymbol member, int index, IMethodSymbol constructor, List<ObjectRuleModel> rules, (INamedTypeSymbol Type, int Index) owner, ReadingContext context)
    {
        ITypeSymbol declared = member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;
        IParameterSymbol? parameter = ConstructorReader.ParameterOf(constructor, member, declared);
        // On a positional record an attribute without a target stands on the parameter.
        AttributeData[] attributes = [.. member.GetAttributes(), .. parameter?.GetAttributes() ?? []];
        AttributeData? ignore = attributes.Find(Symbols.Json + "JsonIgnoreAttribute");
        int ignored = ignore is null ? 0 : ignore.Named("Condition") as int? ?? 1;
        if (ignored == 1)
            return null;
        if (ObstacleOf(member, attributes) is { } obstacle)
        {
            context.CannotLower(obstacle);
            return null;
        }

        bool isOptional = declared.IsGeneric("SafeIntegration.Optional", 1);
        ITypeSymbol type = isOptional ? ((INamedTypeSymbol)declared).TypeArguments[0] : declared;
        ITypeSymbol plain = ValueReader.Unwrap(type, out bool isNullable);
        var memberRules = new MemberRules(member, attributes, context);
        bool hasInitialValue = HasInitialValue(member);
        Assignment assignment = AssignmentOf(member, plain, parameter is not null, hasInitialValue);
        if (ValueReader.Read(type, memberRules, context) is not { } value)
            return null;

        string jsonName = attributes.Find(Symbols.Json + "JsonPropertyNameAttribute")?.Argument(0) as string ?? context.Naming.Convert(member.Name);
        var model = new MemberModel
        {
            Index = index,
            JsonName = jsonName,
            Property = member.Name,
            Type = type.TextWithNullability(),
            Value = value,
            IsRequired = IsRequired(member, attributes, memberRules, isNullable, isOptional, hasInitialValue, parameter, assignment),
            IsNullable = isNullable && !memberRules.IsRequired,
            IsNullableValueType = !SymbolEqualityComparer.Default.Equals(plain, type),
            IsOptional = isOptional,
            Assignment = assignment,
            DeclaringType = SymbolEqualityComparer.Default.Equals(member.ContainingType, owner.Type) ? null : member.ContainingType.Text(),
            Accessor = assignment == Assignment.InitSetter ? AccessorReader.Read(member) : null,
            Default = parameter is { HasExplicitDefaultValue: true } ? Literals.Of(parameter.ExplicitDefaultValue, parameter.Type) : null,
            WriteIgnore = CanBeRead(member, context) ? ignored switch { 2 => "WhenDefault", 3 => "WhenNull", 4 => "Always", _ => "Never" } : "Always",
            Description = attributes.Find("System.ComponentModel.DescriptionAttribute")?.Argument(0) as string,
        };
        if (assignment == Assignment.None && member is IPropertySymbol { SetMethod: not null })
            context.Report(Diagnostics.PrivateSetter, member, member.Name);
        if (assignment != Assignment.None)
            ObjectRuleReader.ReadOfMember(member, model, attributes, memberRules, rules, owner.Index, context);
        return model;
    }

    private static string? ObstacleOf(ISymbol member, AttributeData[] attributes)
    {
        if (attributes.Find(Symbols.Json + "JsonConverterAttribute") is { } converter && !EnumReader.IsByName(converter))
            return $"'{member.Name}' has a converter of its own";
        if (attributes.Find(Symbols.Json + "JsonExtensionDataAttribute") is not null)
            return $"'{member.Name}' takes extension data";
        return attributes.Find(Symbols.Json + "JsonNumberHandlingAttribute") is null ? null : $"'{member.Name}' has a number handling of its own";
    }

    private static bool IsRequired(
        ISymbol member, AttributeData[] attributes, MemberRules rules, bool isNullable, bool isOptional, bool hasInitialValue, IParameterSymbol? parameter, Assignment assignment)
    {
        bool isDeclared = member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true };
        if (isDeclared || rules.IsRequired || attributes.Find(Symbols.Json + "JsonRequiredAttribute") is not null)
            return true;
        bool hasDefault = parameter is null ? hasInitialValue : parameter.HasExplicitDefaultValue;
        return !isNullable && !isOptional && !hasDefault && assignment is not (Assignment.None or Assignment.Fill);
    }

    private static Assignment AssignmentOf(ISymbol member, ITypeSymbol type, bool isArgument, bool hasInitialValue)
    {
        if (isArgument)
            return Assignment.Argument;
        if (member is not IPropertySymbol property)
            return member is IFieldSymbol { IsReadOnly: true } ? Assignment.None : hasInitialValue ? Assignment.Setter : Assignment.Initializer;
        bool isIncluded = property.Has(Symbols.Json + "JsonIncludeAttribute");
        if (property.SetMethod is not { } setter || (setter.DeclaredAccessibility != Accessibility.Public && !isIncluded))
            return IsFillable(type) ? Assignment.Fill : Assignment.None;
        if (setter.DeclaredAccessibility != Accessibility.Public)
            return Assignment.InitSetter;
        if (property.IsRequired || !hasInitialValue)
            return Assignment.Initializer;
        return setter.IsInitOnly ? Assignment.InitSetter : Assignment.Setter;
    }

    private static bool IsFillable(ITypeSymbol type) =>
        Fillable.Any(name => type.IsGeneric(name, 1)) || type.IsGeneric("System.Collections.Generic.Dictionary", 2) || type.IsGeneric("System.Collections.Generic.IDictionary", 2);

    // "= null!" and "= default" silence the compiler; they state no value.
    private static bool HasInitialValue(ISymbol member)
    {
        EqualsValueClauseSyntax? initializer = member.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax()).Select(syntax => syntax switch
        {
            PropertyDeclarationSyntax property => property.Initializer,
            VariableDeclaratorSyntax field => field.Initializer,
            _ => null,
        }).FirstOrDefault(found => found is not null);
        ExpressionSyntax? value = initializer?.Value is PostfixUnaryExpressionSyntax suppressed ? suppressed.Operand : initializer?.Value;
        return value is not null and not DefaultExpressionSyntax and not LiteralExpressionSyntax { Token.Text: "null" or "default" };
    }

    private static bool CanBeRead(ISymbol member, ReadingContext context) =>
        member is not IPropertySymbol property || (property.GetMethod is { } getter && context.IsAccessible(getter));
}
