using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using SafeIntegration.Analyzers.Catalogue;
using SafeIntegration.Analyzers.Flow;

namespace SafeIntegration.Analyzers.Lowering;

/// <content>Answers that say by being null or empty that nothing was wrong.</content>
internal sealed partial class Lowerer
{
    /// <summary>A collection is empty here, which says something of all that went before only if it is the whole.</summary>
    private void AssumeNothing(int value, IOperation source)
    {
        Emit(Op.AssumeResult, a: value, flag: true, labels: IsWhole(source) ? Labels.Filled : Labels.None);
        AssumeFlag(source, true);
    }

    /// <summary>A branch on whether a value is there at all, perhaps before its parts are asked for.</summary>
    private void NullTest(IOperation condition, int value, Block whenTrue, Block whenFalse, bool asksParts = false)
    {
        var (_, isNull) = Branch(new Test(value, SiteOf(condition)) { WhenDefault = false, IsNullTest = true }, whenTrue, whenFalse);
        var now = _current;
        Continue(isNull);
        if (value != Slot.None) Emit(Op.AssumeEmpty, a: value, flag: asksParts);
        if (condition is IPatternOperation { Parent: IIsPatternOperation match }) AssumeFlag(match.Value, true);
        Continue(now);
    }

    /// <summary>A pattern on a count or length that tells none from some; false for any other.</summary>
    private bool MeasurePattern(IPatternOperation pattern, int value, IOperation source, Block whenTrue, Block whenFalse)
    {
        switch (pattern)
        {
            case INegatedPatternOperation negated:
                return MeasurePattern(negated.Pattern, value, source, whenFalse, whenTrue);
            case IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: 0 } }:
                Empty(true);
                return true;
            case IRelationalPatternOperation { Value.ConstantValue: { HasValue: true, Value: var limit } } relational when TellsNoneFromSome(relational.OperatorKind, limit) && DefaultSide(relational.OperatorKind, limit) is { } side:
                Empty(side);
                return true;
            default:
                return false;
        }

        void Empty(bool side)
        {
            var (yes, no) = Branch(null, whenTrue, whenFalse);
            Continue(side ? yes : no);
            AssumeNothing(value, source);
        }
    }

    /// <summary>Whether one side of a comparison is that there is none, and the other that there is at least one.</summary>
    private static bool TellsNoneFromSome(BinaryOperatorKind kind, object? limit) => limit is 0 or 0L ? kind is BinaryOperatorKind.GreaterThan or BinaryOperatorKind.LessThanOrEqual : limit is 1 or 1L && kind is BinaryOperatorKind.GreaterThanOrEqual or BinaryOperatorKind.LessThan;

    /// <summary>Whether an expression gives all elements of a collection, as far as can be seen here.</summary>
    private static bool IsWhole(IOperation source)
    {
        source = Stripped(source);
        if (source is ILocalReferenceOperation { Local.DeclaringSyntaxReferences: [var declared] } && declared.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: var value }) return IsWhole(value);
        return source is not (IInvocationOperation or ITranslatedQueryOperation or IImplicitIndexerReferenceOperation) || source.Syntax is ExpressionSyntax written && IsWhole(written);
    }

    private static bool IsWhole(ExpressionSyntax value)
    {
        if (value is LiteralExpressionSyntax or IdentifierNameSyntax or BaseObjectCreationExpressionSyntax or CollectionExpressionSyntax) return true;
        foreach (var node in value.DescendantNodesAndSelf())
            if (node is QueryExpressionSyntax or RangeExpressionSyntax || node is InvocationExpressionSyntax call && NameOf(call) is SimpleNameSyntax { Identifier.ValueText: var name } && LibraryNames.Narrows(name)) return false;
        return true;
    }

    /// <summary>Whether a method can answer with null, an empty collection or the first member of an enum, which its caller may ask.</summary>
    private static bool MayBeNothing(ITypeSymbol result)
    {
        if (LibraryNames.IsNullable(LibraryNames.UnwrapTask(result)) || IsVerdict(LibraryNames.UnwrapTask(result))) return true;
        var answer = LibraryNames.Unwrap(result);
        return answer.TypeKind == TypeKind.Enum || answer.NullableAnnotation == NullableAnnotation.Annotated && answer.IsReferenceType || LibraryNames.IsCollection(answer) || answer.SpecialType == SpecialType.System_String;
    }

    /// <summary>A tuple that says in one of its parts whether something was right.</summary>
    private static bool IsVerdict(ITypeSymbol? result) => result is INamedTypeSymbol { IsTupleType: true } tuple && tuple.TupleElements.Any(element => IsBool(element.Type));

    /// <summary>The parts of a returned tuple that say that something was wrong: false, or a problem.</summary>
    private void RefuseParts(IOperation value)
    {
        if (Stripped(value) is not ITupleOperation tuple || !IsVerdict(tuple.Type)) return;
        for (var i = 0; i < tuple.Elements.Length; i++)
            if (Stripped(tuple.Elements[i]) is { ConstantValue: { HasValue: true, Value: false } } || !IsBool(tuple.Elements[i].Type) && IsFilled(tuple.Elements[i])) Emit(Op.RefusePart, selector: Selectors.Item(i));
    }

    /// <summary>Whether what is written there is neither null nor empty, nor the first member of an enum.</summary>
    private static bool IsFilled(IOperation value)
    {
        var type = value.Type;
        value = Stripped(value);
        if (value.ConstantValue.HasValue) return value.ConstantValue.Value is not (null or "") && !IsFirst(value, type);
        return value switch
        {
            IObjectCreationOperation or IAnonymousObjectCreationOperation => !LibraryNames.IsCollection(value.Type),
            IInterpolatedStringOperation text => text.Parts.Length > 0,
            IInvocationOperation call => !LibraryNames.IsCollection(LibraryNames.Unwrap(call.TargetMethod.ReturnType)) && LibraryNames.Unwrap(call.TargetMethod.ReturnType) is { IsReferenceType: true, SpecialType: not SpecialType.System_String, NullableAnnotation: NullableAnnotation.NotAnnotated, TypeKind: not TypeKind.TypeParameter },
            _ => false,
        };
    }

    /// <summary>Returns on each side of a condition of which one answers null or nothing: what was checked is known by the answer. False for any other value.</summary>
    private bool ReturnEither(IOperation value)
    {
        if (!_mayAnswerNothing) return false;
        if (Stripped(value) is ISwitchExpressionOperation arms) return ReturnArm(arms);
        if (Stripped(value) is ICoalesceOperation first) return ReturnFirst(first);
        if (Stripped(value) is not IConditionalOperation { WhenFalse: { } otherwise } choice || IsNothing(choice.WhenTrue) && IsNothing(otherwise) || !MayGiveNothing(choice.WhenTrue) && !MayGiveNothing(otherwise)) return false;
        Block yes = NewBlock(), no = NewBlock();
        Condition(choice.Condition, yes, no);
        var (asked, unknownIsTrue) = FallbackOf(choice.Condition);
        Continue(yes);
        Return(choice.WhenTrue, Slot.None);
        Continue(no);
        Return(otherwise, unknownIsTrue == false ? asked : Slot.None);
        return true;
    }

    private bool ReturnArm(ISwitchExpressionOperation choice)
    {
        var answersNothing = false;
        foreach (var arm in choice.Arms) answersNothing |= IsNothing(arm.Value);
        if (!answersNothing) return false;
        EachArm(choice, (arm, value, isDefault) => Return(arm.Value, isDefault ? value : Slot.None));
        return true;
    }

    /// <summary>Returns the first of several answers that is not null: where the last is not asked there is one.</summary>
    private bool ReturnFirst(ICoalesceOperation choice)
    {
        if (!MayChooseNothing(choice)) return false;
        var value = Tested(choice.Value);
        Block given = NewBlock(), missing = NewBlock();
        Branch(new Test(value, SiteOf(choice.Value)) { WhenDefault = false, IsNullTest = true }, given, missing);
        Continue(given);
        Answer(choice.Value, value, flag: 0, Labels.Filled);
        Continue(missing);
        AssumeChecked(value, Labels.Swallowed);
        AssumeMissing(value, FlagOf(choice.Value));
        Return(choice.WhenNull, Slot.None);
        return true;
    }

    private static bool IsNothing(IOperation value)
    {
        var type = value.Type;
        value = Stripped(value);
        if (value is ITupleOperation tuple) return IsVerdict(tuple.Type) && tuple.Elements.Any(element => Stripped(element).ConstantValue is { HasValue: true, Value: true });
        return value is IDefaultValueOperation or ICollectionExpressionOperation { Elements.Length: 0 } || value.ConstantValue is { HasValue: true, Value: null or "" } || IsFirst(value, type);
    }

    /// <summary>Whether a constant is the first member of an enum, as "none" and "valid" are, where it could not be null.</summary>
    private static bool IsFirst(IOperation constant, ITypeSymbol? type) => constant.Type?.TypeKind == TypeKind.Enum && !LibraryNames.IsNullable(type) && constant.ConstantValue is { HasValue: true, Value: { } known } && IsDefault(known);
}
