using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace SafeIntegration.Analyzers.Lowering;

/// <content>Switch statements and switch expressions.</content>
internal sealed partial class Lowerer
{
    private int SwitchExpression(ISwitchExpressionOperation choice)
    {
        var result = NewSlot();
        var end = NewBlock();
        var flag = Teller(choice);
        EachArm(choice, (arm, value, isDefault) =>
        {
            var item = Way(arm.Value, flag);
            Emit(Op.Copy, result, isDefault && !IsBool(choice.Type) ? Substituted(arm.Value, item, value) : item);
            Goto(end);
        });
        Continue(end);
        return result;
    }

    private void SwitchCondition(ISwitchExpressionOperation choice, Block whenTrue, Block whenFalse) => EachArm(choice, (arm, _, _) => Condition(arm.Value, whenTrue, whenFalse));

    /// <summary>Lowers every arm where its pattern has matched: given the value that is asked, and whether the arm is what is left after constants.</summary>
    private void EachArm(ISwitchExpressionOperation choice, Action<ISwitchExpressionArmOperation, int, bool> taken)
    {
        var value = Expression(choice.Value);
        var starts = StartsOf(choice.Arms.Length);
        var comparesConstants = false;
        for (var i = 0; i < choice.Arms.Length; i++)
        {
            var arm = choice.Arms[i];
            var body = NewBlock();
            Matched(arm.Pattern, arm.Guard, value, choice.Value, body, starts[i], arm.Guard == null ? starts[i] : starts[LastLike(i, choice.Arms.Length, other => ConstantsOf(choice.Arms[other].Pattern))]);
            Continue(body);
            taken(arm, value, comparesConstants && arm.Guard == null && arm.Pattern is IDiscardPatternOperation or IDeclarationPatternOperation { MatchesNull: true });
            Continue(starts[i]);
            comparesConstants |= Compares(arm.Pattern);
        }

        Stop();
    }

    private void Switch(ISwitchOperation choice)
    {
        var value = Expression(choice.Value);
        var exit = LabelOf(choice.ExitLabel);
        Block? otherwise = null;
        var sections = new List<(Block Block, ISwitchCaseOperation Case, bool IsDefault)>();
        var clauses = choice.Cases.SelectMany(section => section.Clauses).Where(clause => clause is not IDefaultCaseClauseOperation).ToList();
        var starts = StartsOf(clauses.Count);
        var position = 0;
        foreach (var section in choice.Cases)
        {
            var body = NewBlock();
            var isDefault = false;
            foreach (var clause in section.Clauses)
            {
                if (clause.Label != null && !_labels.ContainsKey(clause.Label)) _labels[clause.Label] = body;
                if (clause is IDefaultCaseClauseOperation)
                {
                    otherwise = body;
                    isDefault = true;
                    continue;
                }

                var next = starts[position];
                switch (clause)
                {
                    case ISingleValueCaseClauseOperation single:
                        ConstantTest(value, choice.Value, single.Value, body, next);
                        break;
                    case IPatternCaseClauseOperation pattern:
                        Matched(pattern.Pattern, pattern.Guard, value, choice.Value, body, next, pattern.Guard == null ? next : starts[LastLike(position, clauses.Count, other => ConstantsOf(clauses[other]))]);
                        break;
                    case IRelationalCaseClauseOperation or IRangeCaseClauseOperation:
                        Goto(body);
                        Goto(next);
                        break;
                }

                Continue(next);
                position++;
            }

            sections.Add((body, section, isDefault && section.Clauses.Length == 1));
        }

        Goto(otherwise ?? exit);
        foreach (var (block, section, isDefault) in sections)
        {
            Continue(block);
            var outer = _defaultOf;
            if (isDefault && choice.Cases.Length > 1) _defaultOf = value;
            foreach (var statement in section.Body) Statement(statement);
            _defaultOf = outer;
            Goto(exit);
        }

        Continue(exit);
    }

    /// <summary>Where each arm goes on that is not taken.</summary>
    private Block[] StartsOf(int arms)
    {
        var starts = new Block[arms];
        for (var i = 0; i < arms; i++) starts[i] = NewBlock();
        return starts;
    }

    private void Matched(IPatternOperation pattern, IOperation? guard, int value, IOperation source, Block whenTrue, Block whenFalse, Block whenRefused)
    {
        if (guard == null)
        {
            Pattern(pattern, value, source, whenTrue, whenFalse);
            return;
        }

        var matched = NewBlock();
        Pattern(pattern, value, source, matched, whenFalse);
        Continue(matched);
        Condition(guard, whenTrue, whenRefused);
    }

    /// <summary>After which arm a value goes on that matched a constant but not the guard: arms that match other constants are left out.</summary>
    private static int LastLike(int position, int count, Func<int, HashSet<object>?> constantsOf)
    {
        if (constantsOf(position) is not { } own) return position;
        while (position + 1 < count && constantsOf(position + 1) is { } others && !others.Overlaps(own)) position++;
        return position;
    }

    /// <summary>The constants that an arm or a pattern of it matches; null if it matches others too.</summary>
    private static HashSet<object>? ConstantsOf(IOperation matched)
    {
        switch (matched)
        {
            case ISingleValueCaseClauseOperation { Value.ConstantValue: { HasValue: true, Value: { } value } }:
                return [value];
            case IPatternCaseClauseOperation clause:
                return ConstantsOf(clause.Pattern);
            case IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: { } constant } }:
                return [constant];
            case IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } either when ConstantsOf(either.LeftPattern) is { } left && ConstantsOf(either.RightPattern) is { } right:
                left.UnionWith(right);
                return left;
            default:
                return null;
        }
    }
}
