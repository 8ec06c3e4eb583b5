using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SafeIntegration.Analyzers.Catalogue;
using SafeIntegration.Analyzers.Vocabulary;

namespace SafeIntegration.Analyzers.Lowering;

/// <content>Failures, and what happens to those that are caught.</content>
internal sealed partial class Lowerer
{
    private Guarded? _swallowing;
    private int _thrown = Slot.None;

    private void Try(ITryOperation attempt)
    {
        var end = NewBlock();
        var outer = _handlers;
        var last = attempt.Finally == null ? null : NewBlock();
        var after = last ?? end;
        var catches = new Block[attempt.Catches.Length];
        for (var i = 0; i < catches.Length; i++) catches[i] = NewBlock();

        var inner = new List<Block>(outer);
        inner.AddRange(catches);
        if (last != null) inner.Add(last);
        _handlers = [.. inner];
        var body = NewBlock();
        Goto(body);
        Continue(body);
        var guarded = new Guarded { IsCaught = GoesOn(attempt) };
        _guarded.Push(guarded);
        Statement(attempt.Body);
        _guarded.Pop();
        Goto(after);
        _handlers = outer;

        for (var i = 0; i < catches.Length; i++)
        {
            Continue(catches[i]);
            Catch(attempt.Catches[i], guarded);
            Goto(after);
        }

        if (last != null)
        {
            Continue(last);
            Statement(attempt.Finally);
            Goto(end);
        }

        Continue(end);
    }

    /// <summary>What is thrown may arrive in any handler of this body.</summary>
    private void Throw(IThrowOperation thrown)
    {
        var value = thrown.Exception == null ? Slot.None : Expression(thrown.Exception);
        if (value != Slot.None && _handlers.Length > 0)
        {
            if (_thrown == Slot.None) _thrown = NewSlot();
            Emit(Op.Union, _thrown, _thrown, value);
        }

        Stop();
    }

    /// <summary>The end of a using runs the user's own Dispose.</summary>
    private void Dispose(IVariableDeclarationGroupOperation group)
    {
        foreach (var declaration in group.Declarations)
            foreach (var variable in declaration.Declarators)
            {
                if (variable.Symbol.Type is not INamedTypeSymbol type || !_context.Services.Hierarchy.IsInSource(type)) continue;
                foreach (var name in (string[])["Dispose", "DisposeAsync"])
                    foreach (var member in type.GetMembers(name))
                        if (member is IMethodSymbol { Parameters.Length: 0, IsAbstract: false, IsStatic: false } method)
                        {
                            var receiver = _context.IsCaptured(variable.Symbol) ? Load(_body.EnvironmentSlot, _context.CaptureSelector(variable.Symbol)) : SlotOf(variable.Symbol);
                            Call(method, variable.Syntax, receiver, [], isVirtual: false);
                        }
            }
    }

    private void Catch(ICatchClauseOperation clause, Guarded guarded)
    {
        if (clause.ExceptionDeclarationOrExpression is IVariableDeclaratorOperation variable) AssignLocal(variable.Symbol, _thrown);
        if (clause.Filter != null)
        {
            Block yes = NewBlock(), no = NewBlock();
            Condition(clause.Filter, yes, no);
            Continue(yes);
        }

        var outer = _swallowing;
        var written = new Guarded();
        if (guarded.MayFail && !IsCancellation(clause) && !AnswersFalse(clause.Handler)) _swallowing = guarded;
        _guarded.Push(written);
        Statement(clause.Handler);
        _guarded.Pop();
        if (_swallowing is { } site && guarded.MayFail && !RemembersFailure(written))
        {
            var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
            foreach (var local in guarded.Written)
                if (seen.Add(local) && IsDeclaredOutside(local, clause) && !IsBool(local.Type)) MarkSwallowed(local, site);
            foreach (var member in guarded.WrittenMembers)
                if (seen.Add(member)) Store(This(), _context.MemberSelector(member), SwallowedValue(site), keepOld: true);
        }

        _swallowing = outer;
    }

    /// <summary>A handler that returns false tells the failure.</summary>
    private static bool AnswersFalse(IBlockOperation handler)
    {
        foreach (var statement in handler.Operations)
            if (statement is IReturnOperation { ReturnedValue: { } value } && Stripped(value).ConstantValue is { HasValue: true, Value: false }) return true;
        return false;
    }

    /// <summary>A handler that sets a flag does not forget.</summary>
    private static bool RemembersFailure(Guarded written)
    {
        foreach (var local in written.Written)
            if (IsBool(local.Type)) return true;
        foreach (var member in written.WrittenMembers)
            if (IsBool(member.TypeOfValue())) return true;
        return false;
    }

    private void MarkSwallowed(ILocalSymbol local, Guarded guarded)
    {
        var value = SwallowedValue(guarded);
        if (_context.IsCaptured(local))
        {
            Store(_body.EnvironmentSlot, _context.CaptureSelector(local), value, keepOld: true);
            return;
        }

        var slot = SlotOf(local);
        Emit(Op.Union, slot, slot, value);
    }

    /// <summary>What stands for something that failed: of a parse, if what it was to read came from outside.</summary>
    private int SwallowedValue(Guarded guarded)
    {
        var value = guarded.CanFail != null ? FailedValue(guarded.CanFail, guarded.Failed) : Slot.None;
        if (guarded.Callees == Slot.None) return value;
        var slot = NewSlot();
        Emit(Op.Swallow, slot, guarded.Callees);
        return Union(value, slot);
    }

    private int FailedValue(Site site, int failed)
    {
        var slot = NewSlot();
        if (failed != Slot.None)
        {
            Emit(Op.Swallow, slot, failed);
            return slot;
        }

        Emit(Op.Source, slot, data: _context.Swallowed(site));
        _body.HasSource = true;
        return slot;
    }

    /// <summary>A call that may fail on what it was given; constants it can read.</summary>
    private void NoteUnread(CallSite site)
    {
        var given = Given(site);
        if (given != Slot.None) NoteFailure(site.Site, given);
    }

    /// <summary>A call that may fail because of what came from outside: remembered for the try around it.</summary>
    private void NoteFailure(Site site, int failed = Slot.None)
    {
        if (Catching() == null) _body.Fails |= failed == Slot.None ? Failures.Asks : Failures.Reads;
        foreach (var guarded in _guarded)
        {
            if (guarded.CanFail != null) continue;
            guarded.CanFail = site;
            guarded.Failed = failed;
        }
    }

    /// <summary>Whether a call of the user's own code can fail shows when that is followed.</summary>
    private void NoteCalleeFailure(CallSite site)
    {
        if (Catching() is not { } guarded) return;
        site.IsGuarded = true;
        site.Failure = _context.Swallowed(site.Site);
        if (guarded.Callees == Slot.None) guarded.Callees = NewSlot();
        Emit(Op.Failed, guarded.Callees, data: site);
    }

    /// <summary>Whether somebody waits for what a call returns. Where nobody does, nothing takes its place when it fails.</summary>
    private static bool Answers(CallSite site) => !site.IsResultDropped && !site.Method.ReturnsVoid && LibraryNames.Unwrap(site.Method.ReturnType) is { SpecialType: not SpecialType.System_Void, Name: not ("Task" or "ValueTask") };

    /// <summary>The nearest try around this place that has a handler which goes on; null if there is none.</summary>
    private Guarded? Catching()
    {
        foreach (var guarded in _guarded)
            if (guarded.IsCaught) return guarded;
        return null;
    }

    private static bool GoesOn(ITryOperation attempt)
    {
        foreach (var clause in attempt.Catches)
            if (!IsCancellation(clause) && clause.Handler.Operations is not [.., IExpressionStatementOperation { Operation: IThrowOperation } or IThrowOperation]) return true;
        return false;
    }

    private static bool IsDeclaredOutside(ILocalSymbol local, ICatchClauseOperation clause) =>
        local.Locations is [var location, ..] && clause.Parent is { Syntax: var statement } && !statement.Span.Contains(location.SourceSpan);

    /// <summary>Whether a handler is there for the end of the program. A client that waited too long throws the exception of a task, too, which is a failure.</summary>
    private static bool IsCancellation(ICatchClauseOperation clause) => clause.ExceptionType is { Name: "OperationCanceledException" or "ObjectDisposedException" } || (clause.ExceptionType is { Name: "TaskCanceledException" } && clause.Filter != null);
}
