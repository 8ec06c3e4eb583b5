using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SafeIntegration.Analyzers.Catalogue;

namespace SafeIntegration.Analyzers.Lowering;

/// <content>Conditions: edges that know what they have checked.</content>
internal sealed partial class Lowerer
{
    /// <summary>What equality with a known value takes away. A model's label stays one: it may be the wrong of the right ones.</summary>
    private const Labels KnownValue = Labels.External | Labels.AiText | Labels.AiInjection | Labels.Untrusted | Labels.Swallowed;

    private readonly Dictionary<Block, int> _sides;

    private void Condition(IOperation condition, Block whenTrue, Block whenFalse)
    {
        condition = Stripped(condition);
        if (condition.ConstantValue is { HasValue: true, Value: bool known })
        {
            Goto(known ? whenTrue : whenFalse);
            return;
        }

        switch (condition)
        {
            case IParenthesizedOperation parenthesized:
                Condition(parenthesized.Operand, whenTrue, whenFalse);
                break;
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not, OperatorMethod: null } not:
                Condition(not.Operand, whenFalse, whenTrue);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.And, OperatorMethod: null } and:
                var second = NewBlock();
                Condition(and.LeftOperand, second, whenFalse);
                Continue(second);
                Condition(and.RightOperand, whenTrue, whenFalse);
                break;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr or BinaryOperatorKind.Or, OperatorMethod: null } or:
                var other = NewBlock();
                Condition(or.LeftOperand, whenTrue, other);
                Continue(other);
                Condition(or.RightOperand, whenTrue, whenFalse);
                break;
            case IBinaryOperation comparison when IsComparison(comparison.OperatorKind):
                Comparison(comparison, whenTrue, whenFalse);
                break;
            case IIsPatternOperation match when IsBool(match.Value.Type) && AnswerOf(match.Pattern) is { } answer:
                Condition(match.Value, answer ? whenTrue : whenFalse, answer ? whenFalse : whenTrue);
                break;
            case IIsPatternOperation match:
                Pattern(match.Pattern, Tested(match.Value), match.Value, whenTrue, whenFalse);
                break;
            case IIsTypeOperation type:
                Plain(condition, Expression(type.ValueOperand), null, whenTrue, whenFalse);
                break;
            case IInvocationOperation call:
                CallCondition(call, whenTrue, whenFalse);
                break;
            case IPropertyReferenceOperation property:
                PropertyCondition(property, whenTrue, whenFalse);
                break;
            case ICoalesceOperation { WhenNull.ConstantValue: { HasValue: true, Value: false } } coalesce:
                Condition(coalesce.Value, whenTrue, whenFalse);
                break;
            case IConditionalAccessOperation access:
                _conditionalReceivers.Push(Expression(access.Operation));
                Condition(access.WhenNotNull, whenTrue, whenFalse);
                _conditionalReceivers.Pop();
                break;
            case IConditionalOperation { WhenFalse: not null } choice:
                Block yes = NewBlock(), no = NewBlock();
                Condition(choice.Condition, yes, no);
                Continue(yes);
                Condition(choice.WhenTrue, whenTrue, whenFalse);
                Continue(no);
                Condition(choice.WhenFalse, whenTrue, whenFalse);
                break;
            case ISwitchExpressionOperation choice when IsBool(choice.Type):
                SwitchCondition(choice, whenTrue, whenFalse);
                break;
            case ILocalReferenceOperation local when _conditions.TryGetValue(local.Local, out var stored):
                _conditions.Remove(local.Local);
                if (_flags.ContainsKey(local.Local))
                {
                    var holds = NewBlock();
                    Condition(stored, holds, whenFalse);
                    Continue(holds);
                    AssumeFlag(local, true);
                    Goto(whenTrue);
                }
                else Condition(stored, whenTrue, whenFalse);
                _conditions[local.Local] = stored;
                break;
            case ILocalReferenceOperation local when _flags.ContainsKey(local.Local):
                var (isSet, isNotSet) = Branch(new Test(Expression(local), SiteOf(local)) { WhenDefault = false }, whenTrue, whenFalse);
                AssumeFlag(local, isSet, isNotSet);
                break;
            default:
                var asked = Expression(condition);
                Plain(condition, asked, false, whenTrue, whenFalse, out var said, out _);
                Continue(said);
                if (asked != Slot.None) Emit(Op.AssumeEmpty, a: asked);
                break;
        }
    }

    /// <summary>The answer that a pattern asks for, as in "is true" and "is not true"; null for any other pattern.</summary>
    private static bool? AnswerOf(IPatternOperation pattern) => pattern switch
    {
        IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: bool answer } } => answer,
        INegatedPatternOperation { Pattern: IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: bool denied } } } => !denied,
        _ => null,
    };

    /// <summary>A branch that tells nothing but which side a missing value takes.</summary>
    private void Plain(IOperation condition, int value, bool? whenDefault, Block whenTrue, Block whenFalse, bool isNullTest = false) =>
        Branch(new Test(value, SiteOf(condition)) { WhenDefault = whenDefault, IsNullTest = isNullTest }, whenTrue, whenFalse);

    private void Plain(IOperation condition, int value, bool? whenDefault, Block whenTrue, Block whenFalse, out Block yes, out Block no) =>
        (yes, no) = Branch(new Test(value, SiteOf(condition)) { WhenDefault = whenDefault }, whenTrue, whenFalse);

    private void Comparison(IBinaryOperation comparison, Block whenTrue, Block whenFalse)
    {
        IOperation left = Stripped(comparison.LeftOperand), right = Stripped(comparison.RightOperand);
        var kind = comparison.OperatorKind;
        if (kind is BinaryOperatorKind.NotEquals)
        {
            (whenTrue, whenFalse) = (whenFalse, whenTrue);
            kind = BinaryOperatorKind.Equals;
        }

        if (IsConstant(left) && !IsConstant(right))
        {
            (left, right) = (right, left);
            kind = Mirrored(kind);
        }

        if (right.ConstantValue is { HasValue: true, Value: 0 } && Compared(left) is { } pair)
        {
            (left, right) = pair;
            if (IsConstant(left) && !IsConstant(right))
            {
                (left, right) = (right, left);
                kind = Mirrored(kind);
            }
        }

        if (kind == BinaryOperatorKind.Equals)
        {
            if (right.ConstantValue is { HasValue: true, Value: bool answer } && IsBool(LibraryNames.Unwrap(left.Type!))) Condition(left, answer ? whenTrue : whenFalse, answer ? whenFalse : whenTrue);
            else if (IsConstant(right)) ConstantTest(Measured(left, out var measured), measured ?? left, right, whenTrue, whenFalse, isMeasure: measured != null);
            else Equality(comparison, left, right, whenTrue, whenFalse);
            return;
        }

        if (LimitOf(left) != null && LimitOf(right) == null)
        {
            (left, right) = (right, left);
            kind = Mirrored(kind);
        }

        if (LimitOf(right) is { } limit) RelationalTest(Measured(left, out var owner), owner ?? left, kind, limit, comparison, whenTrue, whenFalse, isMeasure: owner != null);
        else BoundTest(comparison, left, right, whenTrue, whenFalse);
    }

    /// <summary>What a call compares whose answer is below, equal to or above 0; null for any other operation.</summary>
    private static (IOperation Left, IOperation Right)? Compared(IOperation operation) => operation switch
    {
        IInvocationOperation { TargetMethod.Name: "CompareTo", Instance: { } instance, Arguments: [{ Value: var other }] } call when LibraryNames.IsFlat(call.TargetMethod.ContainingType) || call.TargetMethod.ContainingType.Name == "IComparable" => (Stripped(instance), Stripped(other)),
        IInvocationOperation { TargetMethod: { Name: "Compare" or "CompareOrdinal" }, Arguments: [{ Value: var first }, { Value: var second }, ..] } call when (call.TargetMethod.IsStatic ? LibraryNames.IsFlat(call.TargetMethod.ContainingType) : call.TargetMethod.ContainingType.Name is "Comparer" or "IComparer") && call.Arguments.Length <= 3 => (Stripped(first), Stripped(second)),
        _ => null,
    };

    /// <summary>Equality of two values that are both not constant: the one checks the other, where the other is from here.</summary>
    private void Equality(IOperation comparison, IOperation left, IOperation right, Block whenTrue, Block whenFalse)
    {
        int a = Expression(left), b = Expression(right);
        var (yes, _) = Branch(new Test(Union(a, b), SiteOf(comparison)), whenTrue, whenFalse);
        Continue(yes);
        if (a != Slot.None || b != Slot.None) Emit(Op.AssumeEqual, a: a, b: b, labels: KnownValue, flag: ComparesAll(left.Type) && ComparesAll(right.Type));
    }

    /// <summary>Whether equal objects of a type are equal in all that they hold: they are the same, or it compares all, as a record does, or there is but one thing to compare.</summary>
    private bool ComparesAll(ITypeSymbol? type)
    {
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } named || !_context.Services.Hierarchy.IsInSource(named)) return false;
        if (named.GetMembers().Count(member => member is IFieldSymbol { IsStatic: false }) <= 1) return true;
        return !named.GetMembers().Any(member => member is IMethodSymbol { IsImplicitlyDeclared: false, Name: "op_Equality" or "Equals" });
    }

    /// <summary>Is the value this constant?</summary>
    private void ConstantTest(int value, IOperation source, IOperation constant, Block whenTrue, Block whenFalse, bool isMeasure = false)
    {
        var known = Stripped(constant).ConstantValue;
        var isNull = Stripped(constant) is IDefaultValueOperation or ILiteralOperation { ConstantValue: { HasValue: true, Value: null } } || known is { HasValue: true, Value: null };
        var isDefault = isNull || (known.HasValue && IsDefault(known.Value));
        if (isMeasure)
        {
            var (empty, filled) = Branch(new Test(value, SiteOf(source)) { WhenDefault = isDefault, IsNullTest = true }, whenTrue, whenFalse);
            if (!isDefault) return;
            Continue(empty);
            AssumeNothing(value, source);
            Continue(filled);
            Emit(Op.AssumeResult, a: value, flag: false);
            return;
        }

        var (yes, no) = Branch(new Test(value, SiteOf(source)) { WhenDefault = isDefault, WhenUnseen = false, IsNullTest = isNull }, whenTrue, whenFalse);
        Continue(yes);
        if (isNull) AssumeChecked(value, Labels.All);
        else AssumeChecked(value, KnownValue);
        if ((isNull || known.Value is "" || IsFirst(Stripped(constant), source.Type)) && value != Slot.None) Emit(Op.AssumeEmpty, a: value);
        if (isDefault || known.Value is "") AssumeFlag(source, yes, no);
        if (known.Value is bool answer && value != Slot.None)
        {
            Continue(answer ? yes : no);
            Emit(Op.AssumeEmpty, a: value);
        }

        if (!isNull) return;
        Continue(no);
        AssumeChecked(value, Labels.Swallowed);
        Emit(Op.AssumeResult, a: value, selector: 1, flag: true);
    }

    /// <summary>Is the value below or above this constant?</summary>
    private void RelationalTest(int value, IOperation source, BinaryOperatorKind kind, object? constant, IOperation whole, Block whenTrue, Block whenFalse, bool isMeasure)
    {
        var isThreshold = !isMeasure && MentionsConfidence(source);
        // A length below a limit is no missing value.
        var defaultSide = isMeasure && constant is not (0 or 1 or 0L or 1L) ? null : DefaultSide(kind, constant);
        var (yes, no) = Branch(new Test(value, SiteOf(whole)) { WhenDefault = defaultSide, IsThreshold = isThreshold, IsNullTest = isMeasure }, whenTrue, whenFalse);
        if (isMeasure)
        {
            var empty = defaultSide;
            if (empty is not { } side) return;
            Continue(side ? yes : no);
            if (TellsNoneFromSome(kind, constant)) AssumeNothing(value, source);
            else Emit(Op.AssumeResult, a: value, flag: true);
            Continue(side ? no : yes);
            Emit(Op.AssumeResult, a: value, flag: false);
            return;
        }

        if (defaultSide is { } zero && TellsNoneFromSome(kind, constant)) AssumeFlag(source, zero ? yes : no, zero ? no : yes);
        if (AllowedIndex(source) is { } looked)
        {
            // Of what must not be there, the side without a position is the checked one.
            var found = DefaultOfIndex(kind, constant) != AsksForOthers(source);
            Continue(found ? yes : no);
            AssumeChecked(looked, KnownValue);
            return;
        }

        Continue(yes);
        var isStatus = Stripped(source) is IPropertyReferenceOperation { Property.Name: "StatusCode" };
        Emit(Op.AssumeChecked, a: value, labels: KnownValue, selector: isStatus ? SideOf(whenTrue) : RangeSide(whole, true));
        Continue(no);
        Emit(Op.AssumeChecked, a: value, labels: KnownValue, selector: isStatus ? SideOf(whenFalse) : RangeSide(whole, false));
    }

    /// <summary>Whoever leads to the same block tells the same of a status: it is outside of the range, above it or below.</summary>
    private int SideOf(Block target)
    {
        if (!_sides.TryGetValue(target, out var side)) _sides.Add(target, side = -2 - _sides.Count);
        return side;
    }

    private void PropertyCondition(IPropertyReferenceOperation property, Block whenTrue, Block whenFalse)
    {
        var name = property.Property.Name;
        var model = _context.Catalogue.Find(property.Property);
        var good = name is "IsValid" or "Succeeded" or "Success" or "IsSuccess" or "IsApproved" or "Approved" or "IsSuccessStatusCode" or "Valid" or "IsMatch";
        var bad = name is "HasErrors" or "IsError" or "IsFailure" or "IsInvalid" or "HasFailures" or "Failed";
        var isNullTest = name is "HasValue" or "IsEmpty";
        var receiver = property.Instance == null ? Slot.None : Expression(property.Instance);
        _lastPropertyCall = null;
        var value = isNullTest || LibraryNames.IsMeasure(property.Property) ? receiver : PropertyValue(property, receiver);
        var getter = _lastPropertyCall;
        var (yes, no) = Branch(new Test(value, SiteOf(property)) { WhenDefault = name == "IsEmpty", IsNullTest = isNullTest, Call = getter }, whenTrue, whenFalse);
        if (model is { Checks.IsEmpty: false })
        {
            AttemptParameters(model);
            foreach (var check in model.Checks)
            {
                Continue(check.Answer == CheckAnswer.False ? no : yes);
                if (check.Parameter == Argument.All) CheckParameters(check.Clears);
                else if ((check.Clears & Labels.Unchecked) == 0) AssumeChecked(receiver, check.Clears);
                else
                {
                    // Whoever knows that a request has failed may read why.
                    Emit(Op.AssumeChecked, a: receiver, labels: Labels.Unchecked, selector: RangeSide(property, true));
                    Continue(check.Answer == CheckAnswer.False ? yes : no);
                    Emit(Op.AssumeChecked, a: receiver, labels: Labels.Unchecked, selector: RangeSide(property, false));
                }
            }
        }

        if (name == "IsEmpty" && receiver != Slot.None && IsWhole(property.Instance!))
        {
            Continue(yes);
            Emit(Op.AssumeEmpty, a: receiver);
        }

        if (getter != null)
        {
            Continue(yes);
            Emit(Op.AssumeCall, data: getter, flag: true);
            Continue(no);
            Emit(Op.AssumeCall, data: getter, flag: false);
        }

        if (!good && !bad) return;
        Continue(good ? yes : no);
        Emit(Op.AssumeResult, a: receiver, flag: true);
        Continue(good ? no : yes);
        Emit(Op.AssumeResult, a: receiver, flag: false);
    }

    /// <summary>Whether a predicate of the user's own is asked of the elements: what it asks is the question, not the collection.</summary>
    private static bool AsksEach(IInvocationOperation call) =>
        LibraryNames.AsksEach(call.TargetMethod) && call.Arguments is [.., { Value: var predicate }] && Stripped(predicate) is IDelegateCreationOperation { Target: IAnonymousFunctionOperation or IMethodReferenceOperation { Method.DeclaringSyntaxReferences.IsEmpty: false } };

    private void AttemptParameters(MemberModel model)
    {
        foreach (var check in model.Checks)
            if (check.Parameter == Argument.All)
                foreach (var slot in Bound()) Emit(Op.Attempt, a: slot);
    }

    /// <summary>The model state is valid: everything that a binder filled was checked.</summary>
    private void CheckParameters(Labels labels)
    {
        foreach (var slot in Bound()) AssumeChecked(slot, labels);
    }

    private void CallCondition(IInvocationOperation call, Block whenTrue, Block whenFalse)
    {
        var method = call.TargetMethod;
        if (method is { Name: "Equals" or "SequenceEqual" } && EqualsOperands(call) is { } operands && (IsConstant(Stripped(operands.A)) || IsConstant(Stripped(operands.B))))
        {
            var (value, constant) = IsConstant(Stripped(operands.A)) ? (operands.B, operands.A) : (operands.A, operands.B);
            ConstantTest(Expression(value), value, constant, whenTrue, whenFalse);
            return;
        }

        if (method is { Name: "Equals" } && EqualsOperands(call) is { } pair)
        {
            Equality(call, pair.A, pair.B, whenTrue, whenFalse);
            return;
        }

        if (method.MethodKind == MethodKind.DelegateInvoke)
        {
            var target = Expression(call.Instance);
            Plain(call, InvokeDelegate(target, call.Arguments, call.Syntax), false, whenTrue, whenFalse, out var answeredYes, out var answeredNo);
            Continue(answeredYes);
            Emit(Op.AssumeDelegate, a: target, data: _lastInvoke, flag: true);
            Continue(answeredNo);
            Emit(Op.AssumeDelegate, a: target, data: _lastInvoke, flag: false);
            return;
        }

        var result = Invocation(call, isResultDropped: false);
        var site = _lastCall;
        if (site == null)
        {
            Plain(call, result, false, whenTrue, whenFalse);
            return;
        }

        site.AsksRules = AsksRules(call);
        var isNullTest = method.Name is "IsNullOrEmpty" or "IsNullOrWhiteSpace" or "ContainsAnyExcept" or "ContainsAnyExceptInRange" || method is { Name: "Any", Parameters.Length: <= 1 };
        var tested = Slot.None;
        if (!_context.Services.Hierarchy.IsInSource(method) && !LibraryNames.IsNamedByArgument(method) && !LibraryNames.IsPresenceTest(method) && !AsksEach(call))
        {
            tested = LibraryNames.IsKeyTest(method) && call.Instance is IFieldReferenceOperation ? Slot.None : site.Receiver;
            foreach (var argument in site.Arguments) tested = Union(tested, argument);
        }

        var (yes, no) = Branch(new Test(tested, SiteOf(call)) { Call = site, WhenDefault = method.Name.StartsWith("ContainsAnyExcept", System.StringComparison.Ordinal) ? null : method.Name is "IsNullOrEmpty" or "IsNullOrWhiteSpace", WhenUnseen = isNullTest ? null : false, IsNullTest = isNullTest }, whenTrue, whenFalse);
        Continue(yes);
        Emit(Op.AssumeCall, data: site, flag: true);
        if (method.Name is "IsNullOrEmpty" or "IsNullOrWhiteSpace" && site.Arguments.Length > 0) Emit(Op.AssumeEmpty, a: site.Arguments[0]);
        if (method.Name is "IsNullOrEmpty" or "IsNullOrWhiteSpace" && call.Arguments.Length > 0) AssumeFlag(call.Arguments[0].Value, true);
        Continue(no);
        Emit(Op.AssumeCall, data: site, flag: false);
        if (method.Name == "Any" && method.Parameters.Length <= 1 && site.Arguments.Length > 0)
        {
            AssumeNothing(site.Arguments[0], call.Arguments[0].Value);
            Continue(yes);
            Emit(Op.AssumeResult, a: site.Arguments[0], flag: false);
        }
    }
}
