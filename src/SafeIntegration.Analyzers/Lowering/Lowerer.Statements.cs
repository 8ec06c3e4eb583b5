using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SafeIntegration.Analyzers.Flow;

namespace SafeIntegration.Analyzers.Lowering;

/// <content>Statements.</content>
internal sealed partial class Lowerer
{
    private void Statement(IOperation? operation)
    {
        switch (operation)
        {
            case null or IEmptyOperation:
                break;
            case IBlockOperation block:
                DeclareLocalFunctions(block);
                var outer = _swallowing;
                for (var i = 0; i < block.Operations.Length; i++)
                {
                    if (block.Operations[i] is IReturnOperation { Kind: OperationKind.Return, ReturnedValue: not null } last) Return(last.ReturnedValue, Untranslated(last, block, i));
                    else Statement(block.Operations[i]);
                }

                for (var i = block.Operations.Length - 1; i >= 0; i--)
                    if (block.Operations[i] is IUsingDeclarationOperation held) Dispose(held.DeclarationGroup);
                _swallowing = outer;
                break;
            case IExpressionStatementOperation expression:
                Dropped(expression.Operation);
                break;
            case IVariableDeclarationGroupOperation group:
                foreach (var declaration in group.Declarations) Declaration(declaration);
                break;
            case IVariableDeclarationOperation declaration:
                Declaration(declaration);
                break;
            case IUsingDeclarationOperation declaration:
                Statement(declaration.DeclarationGroup);
                break;
            case ILocalFunctionOperation function:
                if (function.Body != null && _context.LocalFunctions.TryGetValue(function.Symbol, out var declared)) LowerNested(function.Symbol, function.Body, function.Syntax, declared);
                break;
            case IReturnOperation { Kind: OperationKind.YieldReturn } yield:
                var item = yield.ReturnedValue == null ? Slot.None : Expression(yield.ReturnedValue);
                if (_context.Reply(_method) is { } streamed) EmitSink(yield.ReturnedValue!.Syntax, streamed, Catalogue.SinkKinds.Reply, item);
                if (_iterator != Slot.None) Store(_iterator, Selectors.Element, item, keepOld: true, fills: true);
                break;
            // An iterator that is a local function and asynchronous ends in a plain return.
            case IReturnOperation { ReturnedValue: null }:
                if (_iterator != Slot.None) Emit(Op.Return, _body.ReturnSlot, _iterator, flag: true);
                Goto(_body.Exit);
                Stop();
                break;
            case IReturnOperation result:
                Return(result.ReturnedValue!, Slot.None);
                break;
            case IConditionalOperation conditional:
                Conditional(conditional);
                break;
            case IWhileLoopOperation loop:
                WhileLoop(loop);
                break;
            case IForLoopOperation loop:
                ForLoop(loop);
                break;
            case IForEachLoopOperation loop:
                ForEachLoop(loop);
                break;
            case ISwitchOperation choice:
                Switch(choice);
                break;
            case ITryOperation attempt:
                Try(attempt);
                break;
            case IUsingOperation scope:
                if (scope.Resources is IVariableDeclarationGroupOperation variables) Statement(variables);
                else if (scope.Resources != null) Expression(scope.Resources);
                Statement(scope.Body);
                if (scope.Resources is IVariableDeclarationGroupOperation disposed) Dispose(disposed);
                break;
            case ILockOperation scope:
                Expression(scope.LockedValue);
                Statement(scope.Body);
                break;
            case IBranchOperation branch:
                Goto(LabelOf(branch.Target));
                Stop();
                break;
            case ILabeledOperation labeled:
                var target = LabelOf(labeled.Label);
                Goto(target);
                Continue(target);
                Statement(labeled.Operation);
                break;
            case IThrowOperation thrown:
                Throw(thrown);
                break;
            default:
                Dropped(operation);
                break;
        }
    }

    private void DeclareLocalFunctions(IBlockOperation block)
    {
        foreach (var statement in block.Operations)
            if (statement is ILocalFunctionOperation { Body: not null } function && !_context.LocalFunctions.ContainsKey(function.Symbol))
                _context.LocalFunctions.Add(function.Symbol, NewNested(function.Symbol, function.Syntax));
    }

    private void Declaration(IVariableDeclarationOperation declaration)
    {
        foreach (var variable in declaration.Declarators)
        {
            var initializer = variable.Initializer ?? declaration.Initializer;
            if (initializer == null) continue;
            if (variable.Symbol.IsRef)
            {
                _references[variable.Symbol] = initializer.Value;
                continue;
            }

            if (IsBool(variable.Symbol.Type) && IsCondition(initializer.Value)) _conditions[variable.Symbol] = initializer.Value;
            if (AssignsChoice(variable.Symbol, initializer.Value)) continue;
            var made = _newDelegates.Count;
            AssignLocal(variable.Symbol, Copied(Expression(initializer.Value), initializer.Value));
            NoteFlag(variable.Symbol, initializer.Value, isDeclared: true);
            if (_newDelegates.Count == made + 1 && variable.Symbol.Type.TypeKind is TypeKind.Delegate or TypeKind.FunctionPointer) _localDelegates[variable.Symbol] = _newDelegates[made];
        }
    }

    private void AssignLocal(ILocalSymbol local, int value)
    {
        foreach (var guarded in _guarded) guarded.Written.Add(local);
        ForgetConditions(local);
        if (_flags.Count > 0 && !_keepsFlag) SetFlag(local, null);
        if (_context.IsCaptured(local))
        {
            Store(_body.EnvironmentSlot, _context.CaptureSelector(local), value);
            return;
        }

        Emit(Op.Copy, SlotOf(local), value);
    }

    /// <summary>A condition that was stored about the old value says nothing of the new one.</summary>
    private void ForgetConditions(ILocalSymbol local)
    {
        if (_conditions.Count == 0) return;
        List<ISymbol>? stale = null;
        foreach (var pair in _conditions)
            if (Mentions(pair.Value, local)) (stale ??= []).Add(pair.Key);
        if (stale == null) return;
        foreach (var key in stale) _conditions.Remove(key);
    }

    private static bool Mentions(IOperation operation, ILocalSymbol local)
    {
        if (operation is ILocalReferenceOperation { IsDeclaration: false } reference && SymbolEqualityComparer.Default.Equals(reference.Local, local)) return true;
        foreach (var child in operation.ChildOperations)
            if (Mentions(child, local)) return true;
        return false;
    }

    private int SlotOf(ILocalSymbol local)
    {
        if (!_slots.TryGetValue(local, out var slot)) _slots[local] = slot = NewSlot();
        return slot;
    }

    private void Return(IOperation value, int untranslated)
    {
        if (_answersBool)
        {
            Condition(value, _body.ExitTrue, _body.ExitFalse);
            Stop();
            return;
        }

        if (ReturnEither(value)) return;
        var result = Expression(value);
        if (untranslated == Slot.None && Stripped(value).ConstantValue.HasValue) untranslated = _defaultOf;
        if (untranslated != Slot.None && !IsBool(value.Type)) result = Substituted(value, result, untranslated);
        if (_swallowing is { } site) result = Union(result, SwallowedValue(site));
        Answer(value, result, _mayAnswerNothing ? FlagOf(value) : 0, _mayAnswerNothing && IsFilled(value) ? Catalogue.Labels.Filled : Catalogue.Labels.None);
    }

    private void Answer(IOperation value, int result, int flag, Catalogue.Labels labels)
    {
        if (!IsReplyCall(value) && _context.Reply(_method) is { } reply) EmitSink(value.Syntax, reply, Catalogue.SinkKinds.Reply, result);
        RefuseParts(value);
        Emit(Op.Return, _body.ReturnSlot, result, selector: flag, flag: _mayAnswerNothing, labels: labels);
        Goto(_body.Exit);
        Stop();
    }

    private void Conditional(IConditionalOperation conditional)
    {
        Block yes = NewBlock(), no = NewBlock(), end = NewBlock();
        var firstTest = _tests.Count;
        var (failed, failedIsTrue) = FaultOf(conditional.Condition);
        Condition(conditional.Condition, yes, no);
        var outerDefault = _defaultOf;
        var outerDecided = _decided.Count;
        for (var i = firstTest; i < _tests.Count; i++) _decided.Add(_tests[i]);
        var (known, unknownIsTrue) = FallbackOf(conditional.Condition);
        Continue(yes);
        if (unknownIsTrue == true) _defaultOf = known;
        Branch(conditional.WhenTrue, failedIsTrue ? failed : null);
        _defaultOf = outerDefault;
        Goto(end);
        Continue(no);
        if (unknownIsTrue == false && !(conditional.WhenFalse is IConditionalOperation)) _defaultOf = known;
        var outerChain = _chain;
        if (conditional.WhenFalse is IConditionalOperation) _chain = ComparedText(conditional.Condition);
        else if (_chain != null && _chain == ComparedText(conditional.Condition) && _tests.Count > 0) _defaultOf = _tests[_tests.Count - 1];
        Branch(conditional.WhenFalse, failedIsTrue ? null : failed);
        _chain = outerChain;
        _defaultOf = outerDefault;
        _decided.RemoveRange(outerDecided, _decided.Count - outerDecided);
        Goto(end);
        Continue(end);
        if (failed != null && !failedIsTrue && conditional.WhenFalse == null && Leaves(conditional.WhenTrue)) _swallowing = failed;
    }

    private void WhileLoop(IWhileLoopOperation loop)
    {
        Block body = NewBlock(), exit = LabelOf(loop.ExitLabel), next = LabelOf(loop.ContinueLabel);
        if (loop.ConditionIsTop)
        {
            var head = NewBlock();
            Goto(head);
            Continue(head);
            LoopCondition(loop.Condition, loop.ConditionIsUntil, body, exit);
            Continue(body);
            Statement(loop.Body);
            Goto(next);
            Continue(next);
            Goto(head);
        }
        else
        {
            Goto(body);
            Continue(body);
            Statement(loop.Body);
            Goto(next);
            Continue(next);
            LoopCondition(loop.Condition, loop.ConditionIsUntil, body, exit);
        }

        Continue(exit);
    }

    private void LoopCondition(IOperation? condition, bool isUntil, Block body, Block exit)
    {
        if (condition == null) Goto(body);
        else if (isUntil) Condition(condition, exit, body);
        else Condition(condition, body, exit);
    }

    private void ForLoop(IForLoopOperation loop)
    {
        foreach (var statement in loop.Before) Statement(statement);
        Block head = NewBlock(), body = NewBlock(), exit = LabelOf(loop.ExitLabel), next = LabelOf(loop.ContinueLabel);
        var counted = Counted(loop);
        var collection = counted == null ? Slot.None : Expression(counted);
        var checks = collection == Slot.None ? null : new LoopSite(loop.Syntax.Span, ElementAt(((IBinaryOperation)loop.Condition!).LeftOperand));
        if (checks != null) Emit(Op.BeginLoop, a: collection, data: checks);
        Goto(head);
        Continue(head);
        LoopCondition(loop.Condition, false, body, exit);
        Continue(body);
        if (checks != null) Emit(Op.NextElement, a: collection, data: checks);
        Statement(loop.Body);
        Goto(next);
        Continue(next);
        foreach (var statement in loop.AtLoopBottom) Statement(statement);
        Goto(head);
        Continue(exit);
        if (checks != null) Emit(Op.EndLoop, a: collection, data: checks);
    }

    private void ForEachLoop(IForEachLoopOperation loop)
    {
        var collection = Enumerated(loop, out var enumerator);
        Block head = NewBlock(), body = NewBlock(), exit = LabelOf(loop.ExitLabel), next = LabelOf(loop.ContinueLabel);
        var underlying = Underlying(loop.Collection);
        var whole = enumerator != null || collection == Slot.None || !MayCheck(loop, underlying) ? Slot.None : ReferenceEquals(underlying, loop.Collection) ? collection : Expression(underlying);
        var checks = whole == Slot.None ? null : new LoopSite(loop.Syntax.Span, Selectors.Element);
        if (checks != null) Emit(Op.BeginLoop, a: whole, data: checks);
        Goto(head);
        Continue(head);
        if (enumerator is { Next: { } advance }) Call(advance, loop.Collection.Syntax, enumerator.Slot, NoSlots(advance.Parameters.Length), isVirtual: true);
        Goto(body);
        var isAlwaysEntered = IsOfRules(loop);
        if (!isAlwaysEntered) Goto(exit);
        Continue(body);
        if (checks != null) Emit(Op.NextElement, a: whole, data: checks);
        var element = enumerator is { Current: { } current } ? Call(current, loop.Collection.Syntax, enumerator.Slot, [], isVirtual: true) : Load(collection, Selectors.Element, materialise: true);
        if (loop.LoopControlVariable is IVariableDeclaratorOperation variable) AssignLocal(variable.Symbol, element);
        else Assign(loop.LoopControlVariable, element);
        Filter(loop, element, next);
        Statement(loop.Body);
        Goto(next);
        Continue(next);
        Goto(head);
        if (isAlwaysEntered) Goto(exit);
        Continue(exit);
        if (checks != null) Emit(Op.EndLoop, a: whole, data: checks);
    }
}
