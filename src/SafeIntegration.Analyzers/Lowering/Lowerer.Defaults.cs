using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SafeIntegration.Analyzers.Catalogue;

namespace SafeIntegration.Analyzers.Lowering;

/// <content>Unknown values that become known ones, and flags that remember what an answer said.</content>
internal sealed partial class Lowerer
{
    /// <summary>
    /// The slot of what a parse or lookup was asked for, and the side on which it failed: a constant that is assigned there stands for the unknown. A membership
    /// test is not among them: what replaces a value that is not allowed is a choice, not a guess.
    /// </summary>
    private (int Asked, bool? WhenTrue) FallbackOf(IOperation condition)
    {
        condition = Stripped(condition);
        if (condition is IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not && FallbackOf(not.Operand) is { WhenTrue: { } side } inner) return (inner.Asked, !side);
        if (condition is not IInvocationOperation call || !IsAttempt(call.TargetMethod) || _lastCall is not { } site || !SymbolEqualityComparer.Default.Equals(site.Method, call.TargetMethod)) return (Slot.None, null);
        if (call.TargetMethod.Name == "TryGetValue" && call.Instance is not (IFieldReferenceOperation or IPropertyReferenceOperation)) return (Slot.None, null);
        var asked = site.Arguments.Length > 0 ? site.Arguments[0] : site.Receiver;
        return (asked, false);
    }

    private static bool IsAttempt(IMethodSymbol method) =>
        method.Name is "TryParse" or "TryParseExact" or "TryGetValue" || method is { Name: "IsDefined", ContainingType.SpecialType: SpecialType.System_Enum };

    /// <summary>The text of what is compared with a constant, to see that a chain of tests asks the same value.</summary>
    private static string? ComparedText(IOperation condition) => Stripped(condition) switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals } equals when IsConstant(Stripped(equals.RightOperand)) => equals.LeftOperand.Syntax.ToString(),
        IInvocationOperation { TargetMethod.Name: "Equals" } call when EqualsOperands(call) is { } operands && IsConstant(Stripped(operands.B)) => operands.A.Syntax.ToString(),
        IIsPatternOperation { Pattern: IConstantPatternOperation } match => match.Value.Syntax.ToString(),
        _ => null,
    };

    /// <summary>What an unknown value of a slot became, by the expression that was written for it: a value like any other, or the null that tells.</summary>
    private int Substituted(IOperation written, int value, int of) =>
        of == Slot.None ? value : IsNull(written) ? Defaulted(value, of, isNull: true) : HidesUnknown(written) ? Defaulted(value, of) : value;

    private static bool IsNull(IOperation operation) => Stripped(operation).ConstantValue is { HasValue: true, Value: null };

    private int Defaulted(int value, int of, bool isNull = false)
    {
        if (of == Slot.None) return value;
        var slot = NewSlot();
        Emit(Op.Default, slot, value, of, flag: isNull);
        return slot;
    }

    /// <summary>Whether a condition compares a word or a member of an enum, as those do that translate it, and on which side it is equal.</summary>
    private static (bool Translates, bool EqualIsTrue) TranslationOf(IOperation condition) => Stripped(condition) switch
    {
        IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison => (IsWord(comparison.RightOperand) != IsWord(comparison.LeftOperand), comparison.OperatorKind == BinaryOperatorKind.Equals),
        IInvocationOperation { TargetMethod.Name: "Equals" } call when EqualsOperands(call) is { } operands => (IsWord(operands.A) != IsWord(operands.B), true),
        IIsPatternOperation { Pattern: IConstantPatternOperation constant } => (IsWord(constant.Value), true),
        _ => default,
    };

    private static bool IsWord(IOperation operation) =>
        Stripped(operation) is { ConstantValue: { HasValue: true, Value: { } value } } known && (value is string { Length: > 0 } || known.Type?.TypeKind == TypeKind.Enum);

    /// <summary>Whether both sides of a choice are values of one's own; a 1 and a 0 only count.</summary>
    private static bool ChoosesConstant(IConditionalOperation choice) =>
        !IsBool(choice.Type) && choice.WhenFalse is { } otherwise && Stripped(choice.WhenTrue).ConstantValue is { HasValue: true, Value: var first } && Stripped(otherwise).ConstantValue is { HasValue: true, Value: var second } && !(first is 0 or 1 && second is 0 or 1);

    /// <summary>A constant that is returned after all others were: what the tests just before it asked is none of those.</summary>
    private int Untranslated(IReturnOperation result, IBlockOperation block, int position)
    {
        if (result.ReturnedValue is not { } value || IsBool(value.Type) || !Stripped(value).ConstantValue.HasValue) return Slot.None;
        string? asked = null;
        for (var i = position - 1; i >= 0; i--)
        {
            if (block.Operations[i] is not IConditionalOperation { WhenFalse: null } conditional || !TranslationOf(conditional.Condition).EqualIsTrue || !TranslationOf(conditional.Condition).Translates || !ReturnsConstant(conditional.WhenTrue)) break;
            if (asked != null && ComparedText(conditional.Condition) != asked) break;
            asked = ComparedText(conditional.Condition);
        }

        return asked == null || _tests.Count == 0 ? Slot.None : _tests[_tests.Count - 1];
    }

    private static bool ReturnsConstant(IOperation statement) => statement switch
    {
        IBlockOperation { Operations: [var only] } => ReturnsConstant(only),
        IReturnOperation { ReturnedValue: { } value } => Stripped(value).ConstantValue is { HasValue: true, Value: not (null or bool) },
        _ => false,
    };

    /// <summary>A constant assigned where an unknown value has brought the code: not the constant, but what it stands for.</summary>
    private int Fallback(IOperation assigned, int value)
    {
        var constant = Stripped(assigned);
        if (_swallowing is { } site && !IsBool(assigned.Type) && HidesUnknown(assigned)) return Union(value, SwallowedValue(site));
        if (_defaultOf != Slot.None && constant.ConstantValue.HasValue && !IsBool(assigned.Type)) return Substituted(assigned, value, _defaultOf);
        return _decided.Count > 0 && constant.ConstantValue is { HasValue: true, Value: bool } ? Remembered(value) : value;
    }

    /// <summary>A flag set on one side of a test remembers what the test asked, as far as a model said it.</summary>
    private int Remembered(int value) => Told(value, Labels.Ai | Labels.Unmarked | Labels.Content);

    /// <summary>A number that goes up on one side of a test counts how often a model said so.</summary>
    private int Counted(int value) => Told(value, Labels.Ai);

    /// <summary>A value with these labels of what the tests around it asked.</summary>
    private int Told(int value, Labels kept)
    {
        foreach (var tested in _decided) value = Union(value, Clear(Flatten(tested), Labels.All & ~kept));
        return value;
    }

    /// <summary>Whether an arm compares with a constant that is not null.</summary>
    private static bool Compares(IPatternOperation pattern) => pattern switch
    {
        IConstantPatternOperation constant => Stripped(constant.Value).ConstantValue is { HasValue: true, Value: not null },
        IRelationalPatternOperation => true,
        IBinaryPatternOperation binary => Compares(binary.LeftPattern) || Compares(binary.RightPattern),
        INegatedPatternOperation negated => Compares(negated.Pattern),
        IRecursivePatternOperation recursive => System.Linq.Enumerable.Any(recursive.DeconstructionSubpatterns, Compares) || System.Linq.Enumerable.Any(recursive.PropertySubpatterns, property => Stripped(property.Member) is not IPropertyReferenceOperation { Property: var member } || !LibraryNames.IsMeasure(member) ? Compares(property.Pattern) : false),
        _ => false,
    };

    /// <summary>Whether an expression is a call that the catalogue knows as an answer to an HTTP caller.</summary>
    private bool IsReplyCall(IOperation value) => Stripped(value) is IInvocationOperation call && _context.Catalogue.Find(call.TargetMethod) is { } model && (model.SinkKinds & SinkKinds.Reply) != 0;
}
