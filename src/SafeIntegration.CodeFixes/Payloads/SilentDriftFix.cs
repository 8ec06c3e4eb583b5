using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SafeIntegration.Analyzers.Payloads;

namespace SafeIntegration.CodeFixes.Payloads;

/// <summary>SI1006: makes a member required, or a decimal.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SilentDriftFix : RuleFix
{
    internal const string Require = "Make it required";
    internal const string UseDecimal = "Use decimal";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [SilentDriftAnalyzer.Rule.Id];

    private protected override void Register(FixContext context, CancellationToken cancellationToken)
    {
        context.Diagnostic.Properties.TryGetValue(SilentDriftAnalyzer.Kind, out string? kind);
        if (kind == nameof(DriftKind.BinaryMoney))
            RegisterDecimal(context);
        else if (kind is nameof(DriftKind.Optional) or nameof(DriftKind.GetOnly) && context.Node is PropertyDeclarationSyntax property && CanBeRequired(property, context.Model))
            context.OfferReplacement(Require, property, () => Required(property));
    }

    private static bool CanBeRequired(PropertyDeclarationSyntax property, SemanticModel model) =>
        property.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: >= LanguageVersion.CSharp11 }
        && model.Compilation.GetTypeByMetadataName("System.Runtime.CompilerServices.RequiredMemberAttribute") is not null
        && property.AccessorList is not null
        && property.Parent is ClassDeclarationSyntax or RecordDeclarationSyntax or StructDeclarationSyntax
        && !property.Modifiers.Any(modifier => modifier.IsKind(SyntaxKind.RequiredKeyword) || modifier.IsKind(SyntaxKind.StaticKeyword) || modifier.IsKind(SyntaxKind.OverrideKeyword))
        && (property.Initializer is null || EmptyValues.IsEmpty(property.Initializer.Value));

    private static PropertyDeclarationSyntax Required(PropertyDeclarationSyntax property)
    {
        SyntaxToken required = SyntaxFactory.Token(SyntaxKind.RequiredKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        PropertyDeclarationSyntax changed = property;
        AccessorListSyntax accessors = property.AccessorList!;
        if (accessors.Accessors.Count == 1)
        {
            AccessorDeclarationSyntax init = SyntaxFactory.AccessorDeclaration(SyntaxKind.InitAccessorDeclaration).WithSemicolonToken(SyntaxFactory.Token(SyntaxKind.SemicolonToken));
            changed = changed.WithAccessorList(accessors.WithAccessors(accessors.Accessors.Add(init.WithTrailingTrivia(SyntaxFactory.Space))));
        }

        if (property.Initializer is not null)
        {
            SyntaxTriviaList trailing = property.SemicolonToken.TrailingTrivia;
            changed = changed.WithInitializer(null).WithSemicolonToken(default);
            changed = changed.WithAccessorList(changed.AccessorList!.WithCloseBraceToken(changed.AccessorList.CloseBraceToken.WithTrailingTrivia(trailing)));
        }

        int after = changed.Modifiers.IndexOf(SyntaxKind.PublicKeyword) + 1;
        return changed.WithModifiers(changed.Modifiers.Insert(after, required));
    }

    private static void RegisterDecimal(FixContext context)
    {
        TypeSyntax? declared = context.Node switch
        {
            PropertyDeclarationSyntax property => property.Type,
            ParameterSyntax parameter => parameter.Type,
            _ => null,
        };
        TypeSyntax? plain = declared is NullableTypeSyntax nullable ? nullable.ElementType : declared;
        if (plain is not PredefinedTypeSyntax predefined || !predefined.Keyword.IsKind(SyntaxKind.DoubleKeyword) && !predefined.Keyword.IsKind(SyntaxKind.FloatKeyword))
            return;
        ExpressionSyntax? value = (context.Node as PropertyDeclarationSyntax)?.Initializer?.Value ?? (context.Node as ParameterSyntax)?.Default?.Value;
        LiteralExpressionSyntax? literal = value as LiteralExpressionSyntax;
        if (value is not null && literal is null)
            return;
        context.OfferReplacement(UseDecimal, context.Node, () => context.Node.ReplaceNodes(
            literal is null ? [plain] : new SyntaxNode[] { plain, literal },
            (old, _) => old == plain
                ? predefined.WithKeyword(SyntaxFactory.Token(SyntaxKind.DecimalKeyword).WithTriviaFrom(predefined.Keyword))
                : SyntaxFactory.ParseExpression(DecimalText(literal!)).WithTriviaFrom(old)));
    }

    // 0 and null are what they are; 0.5 and 1f are written for a binary number.
    private static string DecimalText(LiteralExpressionSyntax literal)
    {
        string text = literal.Token.Text;
        return literal.Token.Value is double or float ? text.TrimEnd('d', 'D', 'f', 'F') + "m" : text;
    }
}
