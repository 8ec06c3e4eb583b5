using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SafeIntegration.Analyzers.Catalogue;
using SafeIntegration.Analyzers.Flow;

namespace SafeIntegration.Analyzers.Lowering;

/// <content>Assignments.</content>
internal sealed partial class Lowerer
{
    private int Assignment(IOperation operation)
    {
        switch (operation)
        {
            case ISimpleAssignmentOperation { IsRef: true, Target: ILocalReferenceOperation reference } alias:
                if (!Mentions(alias.Value, reference.Local)) _references[reference.Local] = alias.Value;
                return Slot.None;
            case ISimpleAssignmentOperation assignment:
                if (_receivers.Count == 0) _newDelegates.Clear();
                var value = Expression(assignment.Value);
                // What it was until now is what its own new value may ask.
                if (assignment.Target is ILocalReferenceOperation { Local: var assigned } && !AndsFlag(assigned, assignment.Value))
                {
                    _conditions.Remove(assigned);
                    if (IsBool(assigned.Type) && IsCondition(assignment.Value)) _conditions[assigned] = assignment.Value;
                }

                value = Copied(Fallback(assignment.Value, value), assignment.Value);
                NoteKept(HolderOf(assignment.Target), assignment.Value);
                AssignFlagged(assignment, value);
                return value;
            case ICompoundAssignmentOperation compound:
                return Compound(compound);
            case ICoalesceAssignmentOperation next when AsksNext(next):
                return Expression(next.Target);
            case ICoalesceAssignmentOperation coalesce:
                var fallback = Expression(coalesce.Value);
                var old = Expression(coalesce.Target);
                if (HidesUnknown(coalesce.Value) && coalesce.Value.ConstantValue.HasValue) fallback = Defaulted(fallback, old);
                NoteKept(HolderOf(coalesce.Target), coalesce.Value);
                var either = Union(old, fallback);
                Assign(coalesce.Target, either);
                if (_flags.Count > 0 && coalesce.Target is ILocalReferenceOperation { Local: var remembered } && SenseOf(coalesce.Value) == false) SetFlag(remembered, false);
                return either;
            case IDeconstructionAssignmentOperation deconstruction:
                var whole = Expression(deconstruction.Value);
                Take(deconstruction.Target, whole, Stripped(deconstruction.Value).Type ?? deconstruction.Value.Type);
                return whole;
            case IEventAssignmentOperation subscription:
                return Subscribe(subscription);
            default:
                return Slot.None;
        }
    }

    private int Compound(ICompoundAssignmentOperation compound)
    {
        if (compound.OperatorMethod is { } method && _context.Services.Hierarchy.IsInSource(method))
        {
            var target = Expression(compound.Target);
            var operand = Expression(compound.Value);
            if (!method.IsStatic)
            {
                Call(method, compound.Syntax, target, [operand], isVirtual: false);
                return target;
            }

            var combined = Call(method, compound.Syntax, Slot.None, [target, operand], isVirtual: false);
            Assign(compound.Target, combined);
            return combined;
        }

        if (AndsFlag(compound)) return Slot.None;
        NoteKept(HolderOf(compound.Target), compound.Value);
        var result = Union(Expression(compound.Target), AsText(compound.Value, compound.Type));
        Assign(compound.Target, _decided.Count > 0 && LibraryNames.IsScalar(compound.Type) && Stripped(compound.Value).ConstantValue.HasValue ? Counted(result) : result);
        if (_flags.Count > 0) NoteCompound(compound);
        return result;
    }

    private int Subscribe(IEventAssignmentOperation subscription)
    {
        _newDelegates.Clear();
        var handler = Expression(subscription.HandlerValue);
        if (subscription.EventReference is IEventReferenceOperation { Event: { AddMethod: { } adding } happening })
        {
            NotePassed(adding, adding.Parameters[0], subscription.HandlerValue, 0);
            NoteKept(happening, subscription.HandlerValue);
        }

        if (subscription.EventReference is IEventReferenceOperation { Event: var subscribed }) NoteDelegateWrite(subscribed);
        if (!subscription.Adds || subscription.EventReference is not IEventReferenceOperation reference) return Slot.None;
        var receiver = reference.Instance == null ? Slot.Static : Expression(reference.Instance);
        if (_context.Catalogue.Find(reference.Event) is { } model && reference.Event.AddMethod is { } add)
        {
            var site = new CallSite(add, Site.Of(NameOf(reference.Syntax), reference.Event.Name)) { Model = model, Receiver = receiver, Arguments = [handler], Environment = _body.EnvironmentSlot, Syntax = subscription.Syntax };
            _body.Calls.Add(site);
            Modelled(site, model, Slot.None);
        }

        if (reference.Event.AddMethod is { } accessor && _context.Services.Hierarchy.MayHaveBody(accessor)) Call(accessor, subscription.Syntax, receiver, [handler], isVirtual: false);
        else Store(receiver, _context.MemberSelector(reference.Event), handler, keepOld: true);
        return Slot.None;
    }

    private void Assign(IOperation target, int value)
    {
        switch (target)
        {
            case ILocalReferenceOperation local when _references.TryGetValue(local.Local, out var referred) && !local.IsDeclaration:
                _references.Remove(local.Local);
                Assign(referred, value);
                _references[local.Local] = referred;
                break;
            case ILocalReferenceOperation local:
                AssignLocal(local.Local, value);
                break;
            case IVariableDeclaratorOperation variable:
                AssignLocal(variable.Symbol, value);
                break;
            case IDeclarationExpressionOperation declaration:
                Assign(declaration.Expression, value);
                break;
            case IParameterReferenceOperation { Parameter: var parameter }:
                AssignParameter(parameter, value);
                break;
            case IFieldReferenceOperation field:
                NoteDelegateWrite(field.Field);
                NoteMemberWrite(field.Field, field.Instance);
                Store(field.Instance == null ? Slot.Static : Expression(field.Instance), _context.MemberSelector(field.Field), value);
                break;
            case IPropertyReferenceOperation property:
                AssignProperty(property, value);
                break;
            case IArrayElementReferenceOperation element:
                foreach (var index in element.Indices) Expression(index);
                Store(Expression(element.ArrayReference), Selectors.Element, value, keepOld: true);
                break;
            case IInlineArrayAccessOperation element:
                Store(Expression(element.Instance), Selectors.Element, value, keepOld: true);
                break;
            case IImplicitIndexerReferenceOperation element:
                Store(Expression(element.Instance), Selectors.Element, value, keepOld: true);
                break;
            case ITupleOperation tuple:
                Take(tuple, value, null);
                break;
            case IConversionOperation conversion:
                Assign(conversion.Operand, value);
                break;
            case IConditionalOperation { WhenFalse: { } no } choice:
                Expression(choice.Condition);
                Assign(choice.WhenTrue, Union(value, Expression(choice.WhenTrue)));
                Assign(no, Union(value, Expression(no)));
                break;
            case IDynamicMemberReferenceOperation { Instance: { } instance } member:
                Store(Expression(instance), _context.Selectors.Of(member.MemberName), value);
                break;
            case IInvocationOperation { TargetMethod.ReturnsByRef: true } call:
                AssignByReference(call, value);
                break;
            case IDiscardOperation:
                break;
            default:
                Store(Expression(target), Selectors.Everything, value, keepOld: true);
                break;
        }
    }

    /// <summary>A member of this object is written inside a try: if that fails, the value from before stays.</summary>
    private void NoteMemberWrite(ISymbol member, IOperation? receiver)
    {
        if (receiver is not IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }) return;
        foreach (var guarded in _guarded) guarded.WrittenMembers.Add(member);
    }

    private void AssignParameter(IParameterSymbol parameter, int value)
    {
        if (IsOfPrimaryConstructor(parameter)) Store(This(), _context.Selectors.Of(parameter.Name), value);
        else if (_context.IsCaptured(parameter)) Store(_body.EnvironmentSlot, _context.CaptureSelector(parameter), value);
        else if (_slots.TryGetValue(parameter, out var slot)) Emit(Op.Copy, slot, value);
    }

    private void AssignProperty(IPropertyReferenceOperation target, int value)
    {
        var property = target.Property;
        if (!property.IsIndexer) NoteDelegateWrite(property);
        if (!property.IsIndexer) NoteMemberWrite(property, target.Instance);
        var receiver = target.Instance == null ? Slot.Static : Expression(target.Instance);
        if (_context.Catalogue.Find(property) is { Sinks: { IsEmpty: false } sinks })
            foreach (var sink in sinks) EmitSink(NameOf(target.Syntax), property.Name, sink.Kinds, value);
        if (LoweringContext.IsMarked(property)) value = Clear(value, Labels.Unmarked);
        if (property.ReturnsByRef && property.GetMethod is { } byReference && _context.Services.Hierarchy.ReferredMember(byReference) is { } member)
        {
            Store(member.IsStatic ? Slot.Static : receiver, _context.MemberSelector(member), value);
            return;
        }

        var arguments = new int[target.Arguments.Length + 1];
        for (var i = 0; i < target.Arguments.Length; i++) arguments[i] = Expression(target.Arguments[i].Value);
        arguments[arguments.Length - 1] = value;
        if (property.SetMethod is { } setter && _context.Services.Hierarchy.MayHaveBody(setter))
        {
            Call(setter, target.Syntax, receiver, arguments, IsOverridable(setter));
            if (!IsOverridable(setter)) return;
        }

        if (property.IsIndexer)
        {
            Store(receiver, Selectors.Element, value, keepOld: true, fills: true);
        }
        else
        {
            Store(receiver, _context.MemberSelector(property), value);
        }
    }

    /// <summary>A write through a reference that a method of the user returns: to whatever its body names after "return ref".</summary>
    private void AssignByReference(IInvocationOperation call, int value)
    {
        var receiver = call.Instance == null ? Slot.Static : Expression(call.Instance);
        Expression(call);
        if (_context.Services.Hierarchy.ReferredMember(call.TargetMethod) is { } member) Store(member.IsStatic ? Slot.Static : receiver, _context.MemberSelector(member), value, keepOld: true);
        else foreach (var argument in call.Arguments)
            if (argument.Parameter is { RefKind: RefKind.Ref }) Assign(argument.Value, Union(value, Expression(argument.Value)));
            else Store(Expression(argument.Value), Selectors.Element, value, keepOld: true);
    }

    private void Take(IOperation target, int value, ITypeSymbol? type)
    {
        if (target is IDeclarationExpressionOperation declaration)
        {
            Take(declaration.Expression, value, type);
            return;
        }

        if (target is not ITupleOperation tuple)
        {
            Assign(target, value);
            return;
        }

        var parts = Deconstructed(null, value, tuple.Elements.Length, tuple.Syntax, type);
        for (var i = 0; i < parts.Length; i++)
        {
            var partType = type is INamedTypeSymbol { IsTupleType: true } named && i < named.TupleElements.Length ? named.TupleElements[i].Type : null;
            if (tuple.Elements[i] is ITupleOperation or IDeclarationExpressionOperation { Expression: ITupleOperation }) Take(tuple.Elements[i], parts[i], partType);
            else Assign(tuple.Elements[i], Clear(parts[i], TextLabels(tuple.Elements[i].Type)));
        }
    }
}
