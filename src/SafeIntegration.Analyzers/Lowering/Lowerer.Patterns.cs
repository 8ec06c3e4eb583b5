using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SafeIntegration.Analyzers.Flow;

namespace SafeIntegration.Analyzers.Lowering;

/// <content>Patterns.</content>
internal sealed partial class Lowerer
{
    /// <summary>Branches on whether a value matches, and binds what the pattern names.</summary>
    private void Pattern(IPatternOperation pattern, int value, IOperation source, Block whenTrue, Block whenFalse)
    {
        switch (pattern)
        {
            case IConstantPatternOperation constant:
                ConstantTest(value, source, constant.Value, whenTrue, whenFalse);
                break;
            case IRelationalPatternOperation relational:
                RelationalTest(value, source, relational.OperatorKind, Stripped(relational.Value).ConstantValue is { HasValue: true, Value: { } limit } ? limit : null, relational, whenTrue, whenFalse, isMeasure: false);
                break;
            case INegatedPatternOperation negated:
                Pattern(negated.Pattern, value, source, whenFalse, whenTrue);
                break;
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } and:
                var both = NewBlock();
                Pattern(and.LeftPattern, value, source, both, whenFalse);
                Continue(both);
                Pattern(and.RightPattern, value, source, whenTrue, whenFalse);
                break;
            case IBinaryPatternOperation or:
                var other = NewBlock();
                Pattern(or.LeftPattern, value, source, whenTrue, other);
                Continue(other);
                Pattern(or.RightPattern, value, source, whenTrue, whenFalse);
                break;
            case IDiscardPatternOperation:
                Goto(whenTrue);
                break;
            case IDeclarationPatternOperation { MatchesNull: true } any:
                Bind(any.DeclaredSymbol, value);
                Goto(whenTrue);
                break;
            case IDeclarationPatternOperation declaration:
                var declared = NewBlock();
                NullTest(declaration, value, declared, whenFalse);
                Continue(declared);
                AssumeChecked(value, Catalogue.Labels.Swallowed);
                Emit(Op.AssumeResult, a: value, selector: 1, flag: true);
                Bind(declaration.DeclaredSymbol, value);
                Goto(whenTrue);
                break;
            case ITypePatternOperation type:
                Plain(type, value, null, whenTrue, whenFalse);
                break;
            case IRecursivePatternOperation recursive:
                Recursive(recursive, value, source, whenTrue, whenFalse);
                break;
            case IListPatternOperation list:
                List(list, value, source, whenTrue, whenFalse);
                break;
            case ISlicePatternOperation { Pattern: { } slice }:
                Pattern(slice, value, source, whenTrue, whenFalse);
                break;
            default:
                Goto(whenTrue);
                Goto(whenFalse);
                break;
        }
    }

    private void Recursive(IRecursivePatternOperation pattern, int value, IOperation source, Block whenTrue, Block whenFalse)
    {
        var matched = NewBlock();
        var hasParts = pattern.DeconstructionSubpatterns.Length + pattern.PropertySubpatterns.Length > 0;
        if (hasParts && (IsValidation(pattern.NarrowedType) || pattern.InputType is { IsValueType: true } input && !LibraryNames.IsNullable(input))) Goto(matched);
        else NullTest(pattern, value, matched, whenFalse, hasParts);
        Continue(matched);
        AssumeChecked(value, Catalogue.Labels.Swallowed);
        Emit(Op.AssumeResult, a: value, selector: 1, flag: true);
        Bind(pattern.DeclaredSymbol, value);
        if (hasParts)
        {
            var parts = Deconstructed(pattern.DeconstructSymbol as IMethodSymbol, value, pattern.DeconstructionSubpatterns.Length, pattern.Syntax, pattern.MatchedType);
            for (var i = 0; i < pattern.DeconstructionSubpatterns.Length; i++)
            {
                var next = NewBlock();
                Pattern(pattern.DeconstructionSubpatterns[i], parts[i], pattern.DeconstructionSubpatterns[i], next, whenFalse);
                Continue(next);
            }

            foreach (var property in pattern.PropertySubpatterns)
            {
                var next = NewBlock();
                _receivers.Push(value);
                var member = Stripped(property.Member);
                if (IsBool(member.Type) && property.Pattern is IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: bool answer } })
                {
                    Condition(member, answer ? next : whenFalse, answer ? whenFalse : next);
                    _receivers.Pop();
                    Continue(next);
                    continue;
                }

                var measured = member is IPropertyReferenceOperation reference && LibraryNames.IsMeasure(reference.Property);
                if (measured && MeasurePattern(property.Pattern, value, source, next, whenFalse))
                {
                    _receivers.Pop();
                    Continue(next);
                    continue;
                }

                var part = measured ? Slot.None : Expression(member);
                _receivers.Pop();
                Pattern(property.Pattern, part, member, next, whenFalse);
                Continue(next);
            }
        }

        Goto(whenTrue);
    }

    /// <summary>What a validator answers is never null, as no value of a struct is.</summary>
    private static bool IsValidation(ITypeSymbol type) => type.Name == "ValidationResult" && type.GetMembers("IsValid").Length > 0;

    private void List(IListPatternOperation pattern, int value, IOperation source, Block whenTrue, Block whenFalse)
    {
        var matched = NewBlock();
        var (fits, other) = Branch(new Test(value, SiteOf(pattern)) { WhenDefault = false, IsNullTest = true }, matched, whenFalse);
        // An empty pattern is matched by an empty list; one with a part and a slice by any other.
        if (pattern.Patterns.Length == 0 || pattern.Patterns.Length == 2 && pattern.Patterns[0] is IDiscardPatternOperation && pattern.Patterns[1] is ISlicePatternOperation { Pattern: null })
        {
            Continue(pattern.Patterns.Length == 0 ? fits : other);
            AssumeNothing(value, source);
        }

        Continue(matched);
        Bind(pattern.DeclaredSymbol, value);
        var position = 0;
        foreach (var part in pattern.Patterns)
        {
            var next = NewBlock();
            if (part is ISlicePatternOperation slice)
            {
                position = int.MaxValue;
                if (slice.Pattern != null) Pattern(slice.Pattern, value, source, next, whenFalse);
                else Goto(next);
            }
            else
            {
                Pattern(part, Load(value, Selectors.At(position), materialise: true), source, next, whenFalse);
                if (position < int.MaxValue) position++;
            }

            Continue(next);
        }

        Goto(whenTrue);
    }

    private void Bind(ISymbol? variable, int value)
    {
        if (variable is ILocalSymbol local) AssignLocal(local, value);
    }

    /// <summary>Whether a default looks like a real value: not null, not a name that says "unknown".</summary>
    private static bool HidesUnknown(IOperation value)
    {
        value = Stripped(value);
        if (value is IThrowOperation or IDefaultValueOperation || value.ConstantValue is { HasValue: true, Value: null }) return false;
        if (value is IFieldReferenceOperation field) return !LibraryNames.MeansUnknown(field.Field.Name);
        return value.ConstantValue is not { HasValue: true, Value: string text } || !LibraryNames.MeansUnknown(text);
    }
}
