using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SafeIntegration.Analyzers.Vocabulary;
using Microsoft.CodeAnalysis.Operations;
using SafeIntegration.Analyzers.Catalogue;
using SafeIntegration.Analyzers.Flow;

namespace SafeIntegration.Analyzers.Names;

/// <summary>
/// What a piece of code may reach, told before anything is lowered: exactly for what it names itself, since the compiler has bound that already, and by names alone for what is
/// called from there. It says too much, never too little. Thread-safe.
/// </summary>
internal sealed class OperationGate(MemberCatalogue catalogue, TypeHierarchy hierarchy, NameGraph names, System.Func<INamedTypeSymbol, bool> isFilled)
{
    private const Reaches Everything = Reaches.Source | Reaches.Sink;
    private readonly ConcurrentDictionary<ISymbol, Reaches> _members = new(ByReference.Instance);

    /// <summary>What one block of operations may reach.</summary>
    public Reaches Of(IOperation block)
    {
        var reaches = names.Always;
        Visit(block, ref reaches);
        return reaches;
    }

    private void Visit(IOperation operation, ref Reaches reaches)
    {
        if (reaches == Everything) return;
        reaches |= OfOperation(operation);
        foreach (var child in operation.ChildOperations) Visit(child, ref reaches);
    }

    private Reaches OfOperation(IOperation operation) => operation.Kind switch
    {
        OperationKind.Invocation => Of(((IInvocationOperation)operation).TargetMethod),
        OperationKind.PropertyReference => ((IPropertyReferenceOperation)operation).Property is { Name: "Body" or "BodyWriter", ContainingType.Name: "HttpResponse" } ? Reaches.Sink : Of(((IPropertyReferenceOperation)operation).Property),
        OperationKind.ObjectCreation => OfMethod(((IObjectCreationOperation)operation).Constructor),
        OperationKind.FieldReference => Of(((IFieldReferenceOperation)operation).Field),
        OperationKind.MethodReference => Of(((IMethodReferenceOperation)operation).Method),
        OperationKind.EventReference => Of(((IEventReferenceOperation)operation).Event),
        OperationKind.Conversion => OfMethod(((IConversionOperation)operation).OperatorMethod),
        OperationKind.Binary => OfMethod(((IBinaryOperation)operation).OperatorMethod),
        OperationKind.Unary => OfMethod(((IUnaryOperation)operation).OperatorMethod),
        OperationKind.CompoundAssignment => OfMethod(((ICompoundAssignmentOperation)operation).OperatorMethod),
        OperationKind.Invalid or OperationKind.DynamicInvocation or OperationKind.DynamicMemberReference or OperationKind.DynamicIndexerAccess or OperationKind.DynamicObjectCreation or OperationKind.FunctionPointerInvocation => names.Of(operation.Syntax),
        _ => Reaches.Nothing,
    };

    private Reaches OfMethod(IMethodSymbol? method) => method == null ? Reaches.Nothing : Of(method);

    private Reaches Of(ISymbol member)
    {
        member = member.OriginalDefinition;
        return _members.TryGetValue(member, out var known) ? known : _members.GetOrAdd(member, Find(member));
    }

    private static bool IsOverridableHere(ISymbol member) => member.IsAbstract || member.IsVirtual || member.IsOverride;

    private bool MayMatter(string name) => catalogue.MayBeSource(name) || catalogue.MayBeSink(name);

    private Reaches Find(ISymbol member)
    {
        if (!hierarchy.IsInSource(member) && !IsOverridableHere(member) && !MayMatter(NameOf(member))) return Reaches.Nothing;
        // What others have put into static state comes out of it.
        var reaches = member.IsStatic && member.ContainingType is { } holder && isFilled(holder) ? Reaches.Source : Reaches.Nothing;
        if (MayMatter(NameOf(member)) && catalogue.Find(member) is { } model)
        {
            if (model.Source != Labels.None || !model.SourceArguments.IsEmpty || !model.Callbacks.IsEmpty || model.MakesTool) reaches |= Reaches.Source;
            if (!model.Sinks.IsEmpty || model.MakesTool) reaches |= Reaches.Sink;
        }

        // A constant is what it is.
        if (reaches == Everything || member is IFieldSymbol { IsConst: true }) return reaches;
        if (member is IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction or MethodKind.UserDefinedOperator or MethodKind.Conversion } method && !IsOverridableHere(method))
            return hierarchy.IsInSource(method) && hierarchy.BodyOf(method) is { } syntax ? reaches | names.Of(syntax) : reaches;
        return hierarchy.IsInSource(member) || IsOverridableHere(member) ? reaches | OfName(member) : reaches;
    }

    /// <summary>What all members of a name may reach that are of the same kind: no method runs where the compiler has found a property of its name.</summary>
    private Reaches OfName(ISymbol member) => member switch
    {
        IPropertySymbol or IFieldSymbol or IEventSymbol => names.OfValue(NameOf(member)),
        IMethodSymbol { MethodKind: MethodKind.Ordinary } => names.OfMethod(NameOf(member)),
        _ => names.OfValue(NameOf(member)) | names.OfMethod(NameOf(member)),
    };

    private static string NameOf(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } => member.ContainingType.Name,
        IPropertySymbol { IsIndexer: true } => SyntaxIndex.Indexer,
        _ => member.Name,
    };
}
