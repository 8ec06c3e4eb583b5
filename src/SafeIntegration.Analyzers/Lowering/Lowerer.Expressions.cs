using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SafeIntegration.Analyzers.Catalogue;
using SafeIntegration.Analyzers.Flow;

namespace SafeIntegration.Analyzers.Lowering;

/// <content>Expressions: each gives the slot of its value.</content>
internal sealed partial class Lowerer
{
    private int Expression(IOperation? operation)
    {
        switch (operation)
        {
            case null or ILiteralOperation or IDefaultValueOperation or INameOfOperation or ISizeOfOperation or ITypeOfOperation or IUtf8StringOperation or IDiscardOperation or IEmptyOperation:
                return Slot.None;
            case IConversionOperation conversion:
                return Conversion(conversion);
            case IParenthesizedOperation parenthesized:
                return Expression(parenthesized.Operand);
            case IAwaitOperation awaited:
                return Awaited(awaited);
            case ILocalReferenceOperation local:
                return Local(local);
            case IParameterReferenceOperation parameter:
                return Parameter(parameter.Parameter);
            case IInstanceReferenceOperation instance:
                return Instance(instance);
            case IFieldReferenceOperation field:
                return Field(field);
            case IPropertyReferenceOperation property:
                return Property(property);
            case IEventReferenceOperation member:
                NoteDelegateMember(member.Event);
                return Load(member.Instance == null ? Slot.Static : Expression(member.Instance), _context.MemberSelector(member.Event));
            case IInvocationOperation call:
                return Invocation(call, isResultDropped: false);
            case IFunctionPointerInvocationOperation call:
                return InvokeDelegate(Expression(call.Target), call.Arguments, call.Syntax);
            case IObjectCreationOperation creation:
                return Creation(creation);
            case ITypeParameterObjectCreationOperation creation:
                return Initialized(EmitNew(), creation.Initializer);
            case IAnonymousObjectCreationOperation creation:
                return AnonymousObject(creation);
            case IArrayCreationOperation creation:
                return Elements(creation.Initializer == null ? [] : creation.Initializer.ElementValues);
            case IArrayInitializerOperation initializer:
                return Elements(initializer.ElementValues);
            case ICollectionExpressionOperation collection:
                return Elements(collection.Elements);
            case ISpreadOperation spread:
                return Load(Expression(spread.Operand), Selectors.Element);
            case IArrayElementReferenceOperation element:
                return Load(Expression(element.ArrayReference), ElementAt(element.Indices.Length == 1 ? element.Indices[0] : null), materialise: true);
            case IInlineArrayAccessOperation element:
                return Load(Expression(element.Instance), Selectors.Element, materialise: true);
            case IImplicitIndexerReferenceOperation indexer:
                return Indexed(indexer);
            case ITupleOperation tuple:
                return Tuple(tuple);
            case IDelegateCreationOperation creation:
                return Expression(creation.Target);
            case IAnonymousFunctionOperation lambda:
                return Lambda(lambda);
            case IMethodReferenceOperation method:
                return MethodGroup(method);
            case IAddressOfOperation address:
                return Expression(address.Reference);
            case IBinaryOperation binary:
                return Binary(binary);
            case IUnaryOperation unary:
                return Unary(unary);
            case IIncrementOrDecrementOperation step:
                return Step(step);
            case IIsPatternOperation or IIsTypeOperation:
                return Truth(operation);
            case ICoalesceOperation coalesce:
                return Coalesce(coalesce);
            case IConditionalOperation choice:
                return Ternary(choice);
            case ISwitchExpressionOperation choice:
                return IsBool(choice.Type) ? Truth(choice) : SwitchExpression(choice);
            case IConditionalAccessOperation access:
                return ConditionalAccess(access);
            case IConditionalAccessInstanceOperation:
                return _conditionalReceivers.Count > 0 ? _conditionalReceivers.Peek() : Slot.None;
            case ISimpleAssignmentOperation or ICompoundAssignmentOperation or ICoalesceAssignmentOperation or IDeconstructionAssignmentOperation or IEventAssignmentOperation:
                return Assignment(operation);
            case IDeclarationExpressionOperation declaration:
                return Expression(declaration.Expression);
            case IInterpolatedStringOperation text:
                return Interpolated(text);
            case IInterpolatedStringHandlerCreationOperation handler:
                return Handler(handler);
            case IInterpolatedStringAdditionOperation addition:
                return Union(Expression(addition.Left), Expression(addition.Right));
            case IWithOperation copy:
                return With(copy);
            case ITranslatedQueryOperation query:
                return Expression(query.Operation);
            case IThrowOperation thrown:
                Throw(thrown);
                return Slot.None;
            case IDynamicInvocationOperation or IDynamicMemberReferenceOperation or IDynamicIndexerAccessOperation or IDynamicObjectCreationOperation:
                return Dynamic(operation);
            case IPatternOperation:
                return Slot.None;
            default:
                return Everything(operation);
        }
    }

    /// <summary>What is awaited is its result; of an awaitable of the user, what its awaiter is made of.</summary>
    private int Awaited(IAwaitOperation awaited)
    {
        var operand = Expression(awaited.Operation);
        if (Stripped(awaited.Operation).Type is not INamedTypeSymbol type || !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, _context.Services.Compilation.Assembly)) return operand;
        foreach (var member in type.GetMembers("GetAwaiter"))
            if (member is IMethodSymbol { Parameters.Length: 0, IsAbstract: false, IsStatic: false } method) return Call(method, awaited.Operation.Syntax, operand, [], isVirtual: false);
        return operand;
    }

    /// <summary>An operation that is not known: what goes in may come out.</summary>
    private int Everything(IOperation operation)
    {
        if (operation.Syntax is Microsoft.CodeAnalysis.CSharp.Syntax.StackAllocArrayCreationExpressionSyntax) return EmitNew();
        var result = Slot.None;
        foreach (var child in operation.ChildOperations) result = Union(result, Expression(child));
        return Flatten(result);
    }

    private int Dynamic(IOperation operation)
    {
        var result = Slot.None;
        foreach (var child in operation.ChildOperations) result = Union(result, Expression(child));
        var name = operation switch
        {
            IDynamicInvocationOperation { Operation: IDynamicMemberReferenceOperation member } => member.MemberName,
            _ => null,
        };
        return name == null || result == Slot.None ? Flatten(result) : DynamicCall(name, (IDynamicInvocationOperation)operation, result);
    }

    private int Local(ILocalReferenceOperation reference)
    {
        if (reference.Local.HasConstantValue) return Slot.None;
        if (_references.TryGetValue(reference.Local, out var target))
        {
            // A reference that walks on from itself, or round in a circle, stands for what it was before.
            _references.Remove(reference.Local);
            var value = Expression(target);
            _references[reference.Local] = target;
            return value;
        }

        return _context.IsCaptured(reference.Local) ? Load(_body.EnvironmentSlot, _context.CaptureSelector(reference.Local), materialise: false) : SlotOf(reference.Local);
    }

    private int Parameter(IParameterSymbol parameter)
    {
        if (_slots.TryGetValue(parameter, out var slot) && !_context.IsCaptured(parameter)) return slot;
        if (_context.IsCaptured(parameter) && !IsOfPrimaryConstructor(parameter)) return Load(_body.EnvironmentSlot, _context.CaptureSelector(parameter));
        if (parameter.Type.TypeKind is TypeKind.Delegate or TypeKind.FunctionPointer && IsOfPrimaryConstructor(parameter)) NoteDelegateMember(_context.Selectors.Of(parameter.Name));
        return IsOfPrimaryConstructor(parameter) ? Load(This(), _context.Selectors.Of(parameter.Name)) : parameter.ContainingSymbol is INamedTypeSymbol ? This() : Slot.None;
    }

    private bool IsOfPrimaryConstructor(IParameterSymbol parameter) =>
        !_slots.ContainsKey(parameter) && _context.PrimaryConstructor is { } primary && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol, primary)
        || parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor && !SymbolEqualityComparer.Default.Equals(constructor, _context.RootMethod) && !_slots.ContainsKey(parameter);

    private int Instance(IInstanceReferenceOperation instance) =>
        instance.ReferenceKind == InstanceReferenceKind.InterpolatedStringHandler ? Slot.None
        : instance.ReferenceKind == InstanceReferenceKind.ContainingTypeInstance || _receivers.Count == 0 ? This() : _receivers.Peek();

    private int Field(IFieldReferenceOperation field)
    {
        if (field.Field.HasConstantValue || field.Field.ContainingType?.TypeKind == TypeKind.Enum || IsFixed(field.Field))
        {
            if (field.Instance != null) Expression(field.Instance);
            return Slot.None;
        }

        NoteDelegateMember(field.Field);
        if (field.Instance == null && (!field.Field.IsReadOnly || IsSharedByMany(field.Field)) && _context.Services.Hierarchy.IsInSource(field.Field)) _body.Root.ReadsStatics = true;
        if (field.Instance == null) NoteStatic(field.Field);
        var receiver = field.Instance == null ? Slot.Static : Expression(field.Instance);
        var value = Load(receiver, _context.MemberSelector(field.Field), materialise: !LibraryNames.IsFlat(field.Type), TextLabels(field.Type));
        return WithSource(field.Field, field.Syntax, value);
    }

    /// <summary>Remembers that static state of a type of this compilation is read, which others may have filled.</summary>
    private void NoteStatic(ISymbol member)
    {
        if (member.ContainingType is not { } holder || !_context.Services.Hierarchy.IsInSource(holder)) return;
        var holders = _body.Root.StaticHolders ??= [];
        if (!holders.Contains(holder.OriginalDefinition)) holders.Add(holder.OriginalDefinition);
    }

    /// <summary>The empty text, zero and the like: what a library gives to everybody, and nobody can write into.</summary>
    private bool IsFixed(IFieldSymbol field) =>
        field is { IsStatic: true, IsReadOnly: true } && (LibraryNames.IsFlat(field.Type) || LibraryNames.IsIrrelevant(field.Type)) && !_context.Services.Hierarchy.IsInSource(field) && _context.Catalogue.Find(field) == null;

    /// <summary>What no number, date or enum can carry.</summary>
    private static Labels TextLabels(ITypeSymbol? type) => LibraryNames.IsScalar(type) && type!.SpecialType != SpecialType.System_Char ? Labels.AiInjection | Labels.Untrusted | Labels.AiText : Labels.None;

    private int WithSource(ISymbol member, SyntaxNode syntax, int value) =>
        _context.Catalogue.Find(member) is { Source: not Labels.None } model ? Union(value, EmitSource(syntax, member.Name, model.Source)) : value;

    private int Conversion(IConversionOperation conversion)
    {
        var operand = Expression(conversion.Operand);
        if (conversion.OperatorMethod is { } method && _context.Services.Hierarchy.IsInSource(method)) return Call(method, conversion.Syntax, Slot.None, [operand], isVirtual: false);
        return conversion.OperatorMethod == null || LibraryNames.IsView(conversion.Type) ? operand : Clear(Flatten(operand), TextLabels(conversion.Type));
    }

    private int Binary(IBinaryOperation binary)
    {
        if (binary.OperatorMethod is { } method && _context.Services.Hierarchy.IsInSource(method)) return Call(method, binary.Syntax, Slot.None, [Expression(binary.LeftOperand), Expression(binary.RightOperand)], isVirtual: false);
        if (IsBool(binary.Type) && (IsComparison(binary.OperatorKind) || binary.OperatorKind is BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr)) return Truth(binary);
        var result = Union(AsText(binary.LeftOperand, binary.Type), AsText(binary.RightOperand, binary.Type));
        return IsBool(binary.Type) ? Slot.None : result;
    }

    private int Unary(IUnaryOperation unary)
    {
        if (unary.OperatorMethod is { } method && _context.Services.Hierarchy.IsInSource(method)) return Call(method, unary.Syntax, Slot.None, [Expression(unary.Operand)], isVirtual: false);
        return unary.OperatorKind == UnaryOperatorKind.Not ? Truth(unary) : Expression(unary.Operand);
    }

    /// <summary>A condition used as a value: its parts run, and its answer carries nothing.</summary>
    private int Truth(IOperation condition)
    {
        var end = NewBlock();
        Condition(condition, end, end);
        Continue(end);
        return Slot.None;
    }

    private int Coalesce(ICoalesceOperation coalesce)
    {
        var flag = Teller(coalesce);
        var value = Way(coalesce.Value, flag);
        var result = NewSlot();
        Block isNull = NewBlock(), end = NewBlock();
        Emit(Op.Copy, result, value);
        var (given, _) = Branch(new Test(value, SiteOf(coalesce.Value)) { WhenDefault = false, IsNullTest = true }, end, isNull);
        if (flag != 0)
        {
            Continue(given);
            Emit(Op.SetFlag, selector: flag, flag: false);
        }

        Continue(isNull);
        AssumeChecked(value, Labels.Swallowed);
        if (flag != 0) AssumeMissing(value, flag);
        var fallback = Way(coalesce.WhenNull, flag);
        Emit(Op.Copy, result, EndsInConstant(coalesce.WhenNull) && !IsBool(coalesce.Type) ? Defaulted(fallback, value) : fallback);
        Goto(end);
        Continue(end);
        return result;
    }

    /// <summary>Whether what a chain of fallbacks ends in is a constant that looks like a real value.</summary>
    private static bool EndsInConstant(IOperation fallback)
    {
        while (Stripped(fallback) is ICoalesceOperation next) fallback = next.WhenNull;
        return fallback.ConstantValue.HasValue && HidesUnknown(fallback);
    }

    private int Ternary(IConditionalOperation choice)
    {
        Block yes = NewBlock(), no = NewBlock(), end = NewBlock();
        var result = NewSlot();
        var flag = Teller(choice);
        var (failed, failedIsTrue) = FaultOf(choice.Condition);
        Condition(choice.Condition, yes, no);
        var (asked, unknownIsTrue) = FallbackOf(choice.Condition);
        var translates = TranslationOf(choice.Condition);
        var isGuess = translates.Translates && ChoosesConstant(choice);
        var tested = _tests.Count > 0 ? _tests[_tests.Count - 1] : Slot.None;
        Continue(yes);
        var first = Way(choice.WhenTrue, flag, failedIsTrue ? failed : null);
        Emit(Op.Copy, result, isGuess && !translates.EqualIsTrue ? Substituted(choice.WhenTrue, first, tested) : first);
        Goto(end);
        Continue(no);
        var otherwise = Way(choice.WhenFalse, flag, failedIsTrue ? null : failed);
        if (unknownIsTrue == false && !IsBool(choice.Type) && choice.WhenFalse is { } fallback && (Stripped(fallback).ConstantValue.HasValue || Stripped(fallback) is IParameterReferenceOperation)) otherwise = Substituted(fallback, otherwise, asked);
        else if (isGuess && translates.EqualIsTrue) otherwise = Substituted(choice.WhenFalse!, otherwise, tested);
        Emit(Op.Copy, result, otherwise);
        Goto(end);
        Continue(end);
        return result;
    }

    private int ConditionalAccess(IConditionalAccessOperation access)
    {
        _conditionalReceivers.Push(Expression(access.Operation));
        var result = Expression(access.WhenNotNull);
        _conditionalReceivers.Pop();
        return result;
    }

    private int Interpolated(IInterpolatedStringOperation text)
    {
        var result = Slot.None;
        foreach (var part in text.Parts)
        {
            if (part is IInterpolationOperation interpolation) result = Union(result, AsText(interpolation.Expression, null));
            else if (part is IInterpolatedStringAppendOperation append) result = Union(result, Appended(append.AppendCall));
        }

        return result;
    }

    /// <summary>A handler of a library holds the text that it is given and is gone after the call; one of the user is an object like any other.</summary>
    private int Handler(IInterpolatedStringHandlerCreationOperation handler)
    {
        var made = handler.Type is INamedTypeSymbol type && _context.Services.Hierarchy.IsInSource(type) ? Expression(handler.HandlerCreation) : Slot.None;
        return Union(made, Expression(handler.Content));
    }

    /// <summary>The value that is appended; its alignment and its format are no part of it.</summary>
    private int Appended(IOperation append) =>
        append is IInvocationOperation { Arguments: [var value, ..] } ? AsText(value.Value, null) : Everything(append);

    /// <summary>An operand that becomes text: the user's own ToString decides what of it.</summary>
    private int AsText(IOperation operand, ITypeSymbol? target)
    {
        operand = StrippedToObject(operand);
        var value = Expression(operand);
        if (value == Slot.None || (target != null && target.SpecialType != SpecialType.System_String)) return value;
        if (LibraryNames.IsFlat(operand.Type)) return value;
        if (operand.Type is INamedTypeSymbol type && _context.Services.Hierarchy.FindToString(type) is { } method) return Call(method, operand.Syntax, value, [], isVirtual: !type.IsSealed);
        return Flatten(value);
    }
}
