using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SafeIntegration.Analyzers.Vocabulary;

namespace SafeIntegration.Analyzers.Operation;

/// <summary>Where an expression gets a value that differs each time.</summary>
/// <param name="Place">The code to mark.</param>
/// <param name="Name">What it is called there.</param>
/// <param name="Why">What is wrong with it, after "which".</param>
internal sealed record UnstableValue(SyntaxNode Place, string Name, string Why);

/// <summary>Finds what is random, tells the time or counts within one process, also one method or property away in the same file.</summary>
internal static class UnstableValues
{
    private const string Random = "is random";
    private const string Time = "tells the time";
    private const string Local = "is another one in each process";

    public static UnstableValue? Find(IOperation root, CancellationToken cancellationToken) => Find(root, mayFollow: true, cancellationToken);

    private static UnstableValue? Find(IOperation root, bool mayFollow, CancellationToken cancellationToken)
    {
        foreach (IOperation operation in root.DescendantsAndSelf())
        {
            if (MemberOf(operation) is not { } member)
                continue;
            if (WhyUnstable(member) is { } why)
                return new(operation.Syntax, NameOf(member), why);
            if (mayFollow && Follow(operation, member, cancellationToken) is { } behind)
                return new(operation.Syntax, NameOf(member), behind.Why);
        }

        return null;
    }

    private static ISymbol? MemberOf(IOperation operation) => operation switch
    {
        IInvocationOperation call => call.TargetMethod,
        IPropertyReferenceOperation read => read.Property,
        IMethodReferenceOperation group => group.Method,
        _ => null,
    };

    private static string? WhyUnstable(ISymbol member)
    {
        if (member.ContainingType is not { } type)
            return null;
        return (type.FullName(), member.Name) switch
        {
            ("System.Guid", "NewGuid" or "CreateVersion7") => Random,
            ("System.Random" or "System.Security.Cryptography.RandomNumberGenerator", _) => Random,
            ("System.IO.Path", "GetRandomFileName" or "GetTempFileName") => Random,
            ("System.Ulid" or "Ulid" or "NUlid.Ulid", "NewUlid") => Random,
            ("System.DateTime", "Now" or "UtcNow" or "Today") => Time,
            ("System.DateTimeOffset", "Now" or "UtcNow") => Time,
            ("System.TimeProvider", "GetUtcNow" or "GetLocalNow" or "GetTimestamp") => Time,
            ("System.Environment", "TickCount" or "TickCount64") => Time,
            ("System.Diagnostics.Stopwatch", _) => Time,
            ("System.String" or "System.Object" or "System.HashCode", "GetHashCode" or "Combine" or "ToHashCode") => Local,
            ("System.Threading.Interlocked", "Increment" or "Decrement" or "Add") => Local,
            _ => null,
        };
    }

    // The helper a key is made by, and a property that is made anew with each object, as far as they stand in this file.
    private static UnstableValue? Follow(IOperation from, ISymbol member, CancellationToken cancellationToken)
    {
        SyntaxNode? declaration = member.DeclaringSyntaxReferences.FirstOrDefault(reference => reference.SyntaxTree == from.Syntax.SyntaxTree)?.GetSyntax(cancellationToken);
        foreach (SyntaxNode body in BodiesOf(declaration))
        {
            if (from.SemanticModel?.GetOperation(body, cancellationToken) is { } operation && Find(operation, mayFollow: false, cancellationToken) is { } found)
                return found;
        }

        return null;
    }

    private static IEnumerable<SyntaxNode> BodiesOf(SyntaxNode? declaration)
    {
        SyntaxNode?[] bodies = declaration switch
        {
            MethodDeclarationSyntax method => [method.Body, method.ExpressionBody?.Expression],
            LocalFunctionStatementSyntax function => [function.Body, function.ExpressionBody?.Expression],
            PropertyDeclarationSyntax { ExpressionBody: { } computed } => [computed.Expression],
            // What can be set is only a default.
            PropertyDeclarationSyntax { Initializer: { } initial, AccessorList: { } accessors } when accessors.Accessors.Count == 1 => [initial.Value],
            PropertyDeclarationSyntax { AccessorList: { } accessors } => [.. accessors.Accessors.SelectMany(accessor => new SyntaxNode?[] { accessor.Body, accessor.ExpressionBody?.Expression })],
            _ => [],
        };
        return bodies.OfType<SyntaxNode>();
    }

    private static string NameOf(ISymbol member) => member.ContainingType is { } type && type.IsOfThePlatform() ? $"{type.Name}.{member.Name}" : member.Name;
}
