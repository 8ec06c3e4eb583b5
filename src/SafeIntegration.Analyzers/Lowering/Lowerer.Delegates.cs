using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SafeIntegration.Analyzers.Vocabulary;

namespace SafeIntegration.Analyzers.Lowering;

/// <content>Which delegates are kept where, for those who call them in another method.</content>
internal sealed partial class Lowerer
{
    /// <summary>A dictionary of lists of delegates is the deepest that is looked into.</summary>
    private const int DeepestHolder = 3;

    /// <summary>The lambdas and method groups that were made for the assignment at hand.</summary>
    private readonly List<object> _newDelegates = [];

    /// <summary>The lambdas and method groups that variables were declared with.</summary>
    private readonly Dictionary<ISymbol, object> _localDelegates;

    /// <summary>Remembers that a member is given a delegate, for whoever calls it.</summary>
    private void NoteDelegateWrite(ISymbol member)
    {
        if (_newDelegates.Count == 0) return;
        if (HoldsDelegates(member))
            foreach (var made in _newDelegates) _body.Root.DelegateWrites.Add((member, _context.MemberSelector(member), made));
        _newDelegates.Clear();
    }

    /// <summary>Remembers that a member keeps what this method was given, or what is made here.</summary>
    private void NoteKept(ISymbol? member, IOperation value)
    {
        if (member == null || !HoldsDelegates(member)) return;
        var given = Stripped(value);
        if (given is ICoalesceOperation coalesce) given = Stripped(coalesce.Value);
        if (given is IParameterReferenceOperation { Parameter: { Type.TypeKind: TypeKind.Delegate or TypeKind.FunctionPointer } parameter }) _body.Root.DelegateKeeps.Add((member, _context.MemberSelector(member), parameter));
        else if (given is ILocalReferenceOperation { Local: var local } && _localDelegates.TryGetValue(local, out var made)) _body.Root.DelegateWrites.Add((member, _context.MemberSelector(member), made));
    }

    /// <summary>Remembers which delegate a method of the user is given.</summary>
    private void NotePassed(IMethodSymbol method, IParameterSymbol? parameter, IOperation value, int made)
    {
        if (parameter?.Type.TypeKind is not (TypeKind.Delegate or TypeKind.FunctionPointer) || !_context.Services.Hierarchy.IsInSource(method)) return;
        for (var i = made; i < _newDelegates.Count; i++) _body.Root.DelegatePasses.Add((method.OriginalDefinition, parameter.Ordinal, _newDelegates[i]));
        if (Stripped(value) is ILocalReferenceOperation { Local: var local } && _localDelegates.TryGetValue(local, out var known)) _body.Root.DelegatePasses.Add((method.OriginalDefinition, parameter.Ordinal, known));
    }

    /// <summary>A collection of delegates that is a member gets another one.</summary>
    private void NoteAdded(IMethodSymbol method, IOperation? receiver, System.Collections.Immutable.ImmutableArray<IArgumentOperation> arguments, int made)
    {
        if (!LibraryNames.Mutates(method) || HolderOf(receiver) is not { } member) return;
        foreach (var argument in arguments) NoteKept(member, argument.Value);
        if (!HoldsDelegates(member)) return;
        for (var i = made; i < _newDelegates.Count; i++) _body.Root.DelegateWrites.Add((member, _context.MemberSelector(member), _newDelegates[i]));
    }

    /// <summary>The member that a collection is, or is a part of.</summary>
    private static ISymbol? HolderOf(IOperation? operation)
    {
        while (operation != null)
        {
            switch (Stripped(operation))
            {
                case IFieldReferenceOperation field:
                    return field.Field;
                case IPropertyReferenceOperation { Property.IsIndexer: false } property:
                    return property.Property;
                case IPropertyReferenceOperation indexed:
                    operation = indexed.Instance;
                    break;
                case IInvocationOperation call:
                    operation = call.Instance ?? (call.Arguments.Length > 0 ? call.Arguments[0].Value : null);
                    break;
                default:
                    return null;
            }
        }

        return null;
    }

    private static bool HoldsDelegates(ISymbol member) => member is IEventSymbol || HoldsDelegates(member.TypeOfValue());

    /// <summary>A delegate, or a list or dictionary of some.</summary>
    private static bool HoldsDelegates(ITypeSymbol? type, int depth = 0) =>
        type?.TypeKind is TypeKind.Delegate or TypeKind.FunctionPointer || depth < DeepestHolder && (LibraryNames.ElementOf(type) is { } element && HoldsDelegates(element, depth + 1) || type is INamedTypeSymbol { Name: "KeyValuePair", TypeArguments: [_, var value] } && HoldsDelegates(value, depth + 1));

    /// <summary>Remembers that a delegate is read from a member, whose contents are then part of the call graph.</summary>
    private void NoteDelegateMember(ISymbol member)
    {
        if (!HoldsDelegates(member)) return;
        NoteDelegateMember(_context.MemberSelector(member));
        if (member.ContainingType is { } holder && _context.Services.Hierarchy.IsInSource(holder) && !SymbolEqualityComparer.Default.Equals(holder.OriginalDefinition, _body.Type?.OriginalDefinition)) (_body.DelegateHolders ??= []).Add((_context.MemberSelector(member), holder.OriginalDefinition));
    }

    private void NoteDelegateMember(int selector)
    {
        _body.DelegateMembers ??= [];
        _body.DelegateMembers.Add(selector);
    }
}
