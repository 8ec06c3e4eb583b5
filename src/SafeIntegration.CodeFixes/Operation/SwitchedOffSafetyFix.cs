using System.Collections.Immutable;
using System.Composition;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SafeIntegration.Analyzers.Operation;

namespace SafeIntegration.CodeFixes.Operation;

/// <summary>SI3003: sets what the library would.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SwitchedOffSafetyFix : RuleFix
{
    internal const string UseLaunch = "Let people decide everything for 14 days, the default";
    internal const string UseAudit = "Audit 10 %, the default";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [SwitchedOffSafetyAnalyzer.Rule.Id];

    private protected override void Register(FixContext context, CancellationToken cancellationToken)
    {
        if (context.Node.FirstAncestorOrSelf<AssignmentExpressionSyntax>() is not { } assignment || !context.Diagnostic.Properties.TryGetValue(SwitchedOffSafetyAnalyzer.Member, out string? member))
            return;
        if (member == "AuditRate")
            context.OfferReplacement(UseAudit, assignment.Right, () => SyntaxFactory.ParseExpression("0.10").WithTriviaFrom(assignment.Right));
        else if (context.Model.Compilation.GetTypeByMetadataName("System.TimeSpan") is { } type)
        {
            string name = type.ToMinimalDisplayString(context.Model, assignment.SpanStart);
            context.OfferReplacement(UseLaunch, assignment.Right, () => SyntaxFactory.ParseExpression(name + ".FromDays(14)").WithTriviaFrom(assignment.Right));
        }
    }
}
