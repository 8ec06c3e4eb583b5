using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SafeIntegration.Analyzers.Catalogue;

namespace SafeIntegration.Analyzers.Lowering;

/// <content>What a binder fills before an action or a page handler runs, and whether its model is valid.</content>
internal sealed partial class Lowerer
{
    /// <summary>Properties that a binder fills, once somebody asked for the model's state: each is one value then, whenever it is read.</summary>
    private readonly Dictionary<ISymbol, int> _boundProperties;

    /// <summary>The parameters, and the bound properties of the page or controller.</summary>
    private IEnumerable<int> Bound()
    {
        for (var i = 1; i <= _body.ParameterCount; i++) yield return i;
        if (_isNested) yield break;
        for (var type = _body.Type; type != null && _context.Services.Hierarchy.IsInSource(type); type = type.BaseType)
            foreach (var member in type.GetMembers())
                if (member is IPropertySymbol { IsStatic: false } property && _context.Catalogue.Find(property) is { Source: not Labels.None } model) yield return BoundProperty(property, model.Source);
    }

    /// <summary>A bound property that is given to a validator is one value from then on, so that the answer is about what is read later.</summary>
    private void BindChecked(IMethodSymbol method, ImmutableArray<IArgumentOperation> arguments)
    {
        if (_isNested || arguments.IsEmpty || _context.Catalogue.Find(method) is not { Checks.IsEmpty: false }) return;
        foreach (var argument in arguments)
            if (Stripped(argument.Value) is IPropertyReferenceOperation { Property: { IsStatic: false } property, Instance: IInstanceReferenceOperation } && _context.Services.Hierarchy.IsInSource(property) && _context.Catalogue.Find(property) is { Source: not Labels.None } model) BoundProperty(property, model.Source);
    }

    private int BoundProperty(IPropertySymbol property, Labels labels)
    {
        if (_boundProperties.TryGetValue(property, out var slot)) return slot;
        if (property.DeclaringSyntaxReferences is not [var declaration, ..]) return Slot.None;
        _boundProperties.Add(property, slot = NewSlot());
        _body.Entry.AddFirst(new Instruction { Op = Op.Source, Target = slot, A = Slot.None, B = Slot.None, Data = new SourceSite(declaration.GetSyntax(), property.Name, labels) }, _tables.Code);
        _body.HasSource = true;
        return slot;
    }
}
