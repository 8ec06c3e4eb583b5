using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SafeIntegration.Analyzers.Catalogue;
using SafeIntegration.Analyzers.Flow;
using SafeIntegration.Analyzers.Vocabulary;

namespace SafeIntegration.Analyzers.Lowering;

/// <content>Properties, objects and their parts.</content>
internal sealed partial class Lowerer
{
    private CallSite? _lastPropertyCall;

    private int Property(IPropertyReferenceOperation property)
    {
        var receiver = property.Instance == null ? property.Property.IsStatic ? Slot.Static : Slot.None : Expression(property.Instance);
        return PropertyValue(property, receiver);
    }

    private int PropertyValue(IPropertyReferenceOperation reference, int receiver)
    {
        _lastPropertyCall = null;
        var property = reference.Property;
        var model = _context.Catalogue.Find(property);
        var clears = TextLabels(reference.Type);
        if (model is { Source: not Labels.None })
        {
            if (receiver == Slot.This && _boundProperties.TryGetValue(property, out var bound)) return Clear(bound, clears);
            foreach (var argument in reference.Arguments) Expression(argument.Value);
            return Clear(EmitSource(reference.Syntax, property.Name, model.Source), clears);
        }

        if (model is { Sinks: { IsEmpty: false } sinks } && !SinkConditions.IsContract(property.Type))
            foreach (var sink in sinks)
                if (sink.Parameter == Argument.This) EmitSink(NameOf(reference.Syntax), property.Name, sink.Kinds, receiver);

        var value = property.IsIndexer ? IndexerValue(reference, receiver) : MemberValue(property, reference.Syntax, receiver, clears);
        return Clear(value, model?.Clears ?? Labels.None);
    }

    private int MemberValue(IPropertySymbol property, SyntaxNode syntax, int receiver, Labels clears)
    {
        NoteDelegateMember(property);
        if (property is { IsStatic: true, SetMethod: not null } && _context.Services.Hierarchy.IsInSource(property)) _body.Root.ReadsStatics = true;
        if (property.GetMethod is { } getter && _context.Services.Hierarchy.MayHaveBody(getter))
        {
            var result = Call(getter, syntax, receiver, [], IsOverridable(getter));
            _lastPropertyCall = _lastCall;
            return getter.IsAbstract || getter.IsVirtual || getter.IsOverride ? Union(result, Load(receiver, _context.MemberSelector(property), clears: clears)) : CheckedBySetter(property, syntax, Clear(result, clears));
        }

        var isOurs = _context.Services.Hierarchy.IsInSource(property);
        if (isOurs && property.IsStatic) NoteStatic(property);
        if (isOurs && property.IsStatic && (!property.IsReadOnly || IsSharedByMany(property))) _body.Root.ReadsStatics = true;
        if (!isOurs)
        {
            if (property is { Name: "Key", ContainingType.Name: "IGrouping" }) return Load(receiver, Selectors.Key, clears: clears);
            if (LibraryNames.IsUnwrapping(property)) return Clear(receiver == Slot.Static ? Slot.None : receiver, clears);
            if (LibraryNames.IsMeasure(property)) return Slot.None;
            if (property.IsStatic) return Slot.None;
            if (property.ContainingType is { Name: "Task" or "ValueTask" } task && LibraryNames.IsSystem(task)) return Slot.None;
        }

        return CheckedBySetter(property, syntax, Load(receiver, _context.MemberSelector(property), materialise: !LibraryNames.IsFlat(property.Type), clears));
    }

    /// <summary>What a setter refuses is not in its property, whoever has set it: a serialiser calls it as well.</summary>
    private int CheckedBySetter(IPropertySymbol property, SyntaxNode syntax, int value)
    {
        if (value == Slot.None || property is not { IsStatic: false, SetMethod: { } setter } || IsOverridable(setter) || !_context.Services.Hierarchy.IsInSource(setter)) return value;
        if (_context.Services.Hierarchy.BodyOf(setter.OriginalDefinition) is not { } code || !MayRefuse(code)) return value;
        var site = new CallSite(setter, Site.Of(syntax, property.Name)) { Syntax = syntax };
        _body.Calls.Add(site);
        var slot = NewSlot();
        Emit(Op.ClearBySetter, slot, value, data: site);
        return slot;
    }

    private static bool MayRefuse(SyntaxNode setter)
    {
        foreach (var node in setter.DescendantNodes())
            if (node is ThrowStatementSyntax or ThrowExpressionSyntax or InvocationExpressionSyntax) return true;
        return false;
    }

    /// <summary>A static member that never changes, and whose content does: others fill it.</summary>
    private static bool IsSharedByMany(ISymbol member) => member.DeclaredAccessibility != Accessibility.Private && LibraryNames.IsFilledLater(member.TypeOfValue()!);

    private int IndexerValue(IPropertyReferenceOperation reference, int receiver)
    {
        var arguments = new int[reference.Arguments.Length];
        for (var i = 0; i < arguments.Length; i++) arguments[i] = Expression(reference.Arguments[i].Value);
        if (reference.Property.GetMethod is { } getter && _context.Services.Hierarchy.MayHaveBody(getter)) return Call(getter, reference.Syntax, receiver, arguments, IsOverridable(getter));
        var type = reference.Property.ContainingType;
        return type.SpecialType == SpecialType.System_String || LibraryNames.ElementOf(type) is { SpecialType: SpecialType.System_Char } ? receiver
            : LibraryNames.IsCollection(type) ? Load(receiver, ElementAt(reference.Arguments.Length == 1 ? reference.Arguments[0].Value : null), materialise: !LibraryNames.IsFlat(reference.Type), TextLabels(reference.Type))
            : Flatten(receiver);
    }

    /// <summary>The element at a known position is one of its own; any other is just an element.</summary>
    private static int ElementAt(IOperation? index) => index switch
    {
        { ConstantValue: { HasValue: true, Value: int position } } => Selectors.At(position),
        { ConstantValue: { HasValue: true, Value: string key } } => Selectors.AtExpression(key),
        ILocalReferenceOperation or IParameterReferenceOperation or IBinaryOperation { LeftOperand: ILocalReferenceOperation, RightOperand.ConstantValue.HasValue: true } => Selectors.AtExpression(index.Syntax.ToString()),
        _ => Selectors.Element,
    };

    private int Indexed(IImplicitIndexerReferenceOperation indexer)
    {
        var receiver = Expression(indexer.Instance);
        Expression(indexer.Argument);
        return indexer.Instance.Type?.SpecialType == SpecialType.System_String || indexer.IndexerSymbol is IMethodSymbol ? receiver : Load(receiver, Selectors.Element, materialise: true);
    }

    private int Creation(IObjectCreationOperation creation)
    {
        if (LibraryNames.IsView(creation.Type) && creation.Arguments.Length > 0) return Expression(creation.Arguments[0].Value);
        var slot = EmitNew(creation.Type);
        if (creation.Constructor is { } constructor)
        {
            if (constructor.ContainingType.TypeKind == TypeKind.Delegate && creation.Arguments.Length == 1) return Expression(creation.Arguments[0].Value);
            var outs = new Arguments(this, constructor, creation.Arguments);
            EmitCall(constructor, creation.Syntax, slot, outs, isVirtual: false, isResultDropped: false);
            outs.Assign();
        }

        Initialized(slot, creation.Initializer);
        return LoweringContext.IsMarkedType(creation.Type) ? Clear(slot, Labels.Unmarked) : slot;
    }

    private int Initialized(int slot, IObjectOrCollectionInitializerOperation? initializer)
    {
        if (initializer == null) return slot;
        _receivers.Push(slot);
        foreach (var member in initializer.Initializers)
        {
            if (member is IMemberInitializerOperation nested) Initialized(Expression(nested.InitializedMember), nested.Initializer);
            else Dropped(member);
        }

        _receivers.Pop();
        return slot;
    }

    private int AnonymousObject(IAnonymousObjectCreationOperation creation)
    {
        var slot = EmitNew();
        foreach (var initializer in creation.Initializers)
        {
            if (initializer is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation property } assignment)
                Store(slot, _context.Selectors.Of(property.Property.Name), Expression(assignment.Value));
            else Expression(initializer);
        }

        return slot;
    }

    private int Elements(System.Collections.Immutable.ImmutableArray<IOperation> elements)
    {
        var slot = EmitNew();
        foreach (var element in elements)
        {
            if (element is ISpreadOperation spread)
            {
                var spreadOut = Expression(spread.Operand);
                Store(slot, Selectors.Element, Load(spreadOut, Selectors.Element), keepOld: true);
                if (spreadOut != Slot.None) Emit(Op.Follow, a: slot, b: spreadOut);
            }
            else Store(slot, Selectors.Element, element is IArrayInitializerOperation nested ? Elements(nested.ElementValues) : Expression(element), keepOld: true, fills: _mayAnswerNothing);
        }

        return slot;
    }

    private int Tuple(ITupleOperation tuple)
    {
        var slot = EmitNew();
        for (var i = 0; i < tuple.Elements.Length; i++) Store(slot, Selectors.Item(i), Expression(tuple.Elements[i]));
        return slot;
    }

    private int With(IWithOperation copy)
    {
        var original = Expression(copy.Operand);
        var slot = NewSlot();
        Emit(Op.Clone, slot, original, data: copy.Type);
        return Initialized(slot, copy.Initializer);
    }

    /// <summary>A struct that is assigned is a copy.</summary>
    private int Copied(int value, IOperation source)
    {
        if (value == Slot.None || source.Type is not INamedTypeSymbol { TypeKind: TypeKind.Struct, IsTupleType: false } type || !_context.Services.Hierarchy.IsInSource(type)) return value;
        if (Stripped(source) is not (ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation or IArrayElementReferenceOperation)) return value;
        var slot = NewSlot();
        Emit(Op.Clone, slot, value, data: type);
        return slot;
    }

    private int Lambda(IAnonymousFunctionOperation lambda)
    {
        var body = LowerNested(lambda.Symbol, lambda.Body, lambda.Syntax);
        var slot = NewSlot();
        _newDelegates.Add(body);
        Emit(Op.Closure, slot, _body.EnvironmentSlot, data: body);
        return slot;
    }

    private int MethodGroup(IMethodReferenceOperation reference)
    {
        var receiver = reference.Instance == null ? Slot.None : Expression(reference.Instance);
        var method = reference.Method;
        var site = new CallSite(method, Site.Of(reference.Syntax, method.Name)) { Model = _context.Catalogue.Find(method), IsVirtual = reference.IsVirtual, Syntax = reference.Syntax, Environment = _body.EnvironmentSlot };
        if (_context.LocalFunctions.TryGetValue(method.OriginalDefinition, out var local)) site.Local = local;
        site.SetSinks(reference.Syntax);
        if (site.Sinks.Length > 0) _body.HasSink = true;
        if (site.Model is { Source: not Labels.None })
        {
            site.Result = new SourceSite(reference.Syntax, method.Name, site.Model.Source);
            _body.HasSource = true;
        }

        _body.Calls.Add(site);
        var slot = NewSlot();
        _newDelegates.Add(site);
        Emit(Op.MethodGroup, slot, receiver, data: site);
        return slot;
    }

    /// <summary>The parts that a value is taken apart into.</summary>
    private int[] Deconstructed(IMethodSymbol? deconstruct, int value, int count, SyntaxNode syntax, ITypeSymbol? type)
    {
        var parts = new int[count];
        if (deconstruct == null && type is INamedTypeSymbol { IsTupleType: false })
        {
            foreach (var member in type.GetMembers("Deconstruct"))
                if (member is IMethodSymbol { IsStatic: false } method && method.Parameters.Length == count) deconstruct = method;
        }

        if (deconstruct == null)
        {
            for (var i = 0; i < count; i++) parts[i] = Load(value, Selectors.Item(i), materialise: true);
            return parts;
        }

        var isExtension = deconstruct.IsStatic;
        var first = isExtension ? 1 : 0;
        if (_context.Services.Hierarchy.MayHaveBody(deconstruct))
        {
            var arguments = NoSlots(deconstruct.Parameters.Length);
            var outs = NoSlots(deconstruct.Parameters.Length);
            if (isExtension) arguments[0] = value;
            for (var i = 0; i < count && i + first < outs.Length; i++) parts[i] = outs[i + first] = NewSlot();
            EmitCall(deconstruct, syntax, isExtension ? Slot.None : value, arguments, outs, IsOverridable(deconstruct), isResultDropped: true);
            return parts;
        }

        for (var i = 0; i < count && i + first < deconstruct.Parameters.Length; i++)
            parts[i] = deconstruct.ContainingType.Name == "KeyValuePair" ? value : Load(value, _context.Selectors.Of(Capitalised(deconstruct.Parameters[i + first].Name)), materialise: true);
        return parts;
    }

    private static bool IsOverridable(IMethodSymbol method) => (method.IsAbstract || method.IsVirtual || method.IsOverride) && !method.IsSealed || method.ContainingType.TypeKind == TypeKind.Interface;

    private static string Capitalised(string name) => name.Length == 0 || char.IsUpper(name[0]) ? name : char.ToUpperInvariant(name[0]) + name.Substring(1);
}
