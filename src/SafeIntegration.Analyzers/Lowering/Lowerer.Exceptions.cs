using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using SafeIntegration.Analyzers.Catalogue;

namespace SafeIntegration.Analyzers.Lowering;

/// <content>Failures, and what happens to those that are caught.</content>
internal sealed partial class Lowerer
{
    private Site? _swallowing;

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
        var guarded = new Guarded();
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

    private void Catch(ICatchClauseOperation clause, Guarded guarded)
    {
        if (clause.ExceptionDeclarationOrExpression is IVariableDeclaratorOperation variable) AssignLocal(variable.Symbol, Slot.None);
        if (clause.Filter != null)
        {
            Block yes = NewBlock(), no = NewBlock();
            Condition(clause.Filter, yes, no);
            Continue(yes);
        }

        var outer = _swallowing;
        var written = new Guarded();
        if (guarded.CanFail != null && !IsCancellation(clause.ExceptionType)) _swallowing = guarded.CanFail;
        _guarded.Push(written);
        Statement(clause.Handler);
        _guarded.Pop();
        if (_swallowing is { } site && guarded.CanFail != null)
        {
            var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
            foreach (var local in guarded.Written)
                if (seen.Add(local) && IsDeclaredOutside(local, clause) && !IsBool(local.Type)) MarkSwallowed(local, site);
        }

        _swallowing = outer;
    }

    private void MarkSwallowed(ILocalSymbol local, Site site)
    {
        var value = SwallowedValue(site);
        if (_context.IsCaptured(local))
        {
            Store(_body.EnvironmentSlot, _context.CaptureSelector(local), value, keepOld: true);
            return;
        }

        var slot = SlotOf(local);
        Emit(Op.Union, slot, slot, value);
    }

    private int SwallowedValue(Site site)
    {
        var slot = NewSlot();
        Emit(Op.Source, slot, data: _context.Swallowed(site));
        _body.HasSource = true;
        return slot;
    }

    /// <summary>A call that may fail because of what came from outside: remembered for the try around it.</summary>
    private void NoteFailure(SyntaxNode syntax, string name)
    {
        foreach (var guarded in _guarded) guarded.CanFail ??= Site.Of(syntax, name);
    }

    private static bool IsDeclaredOutside(ILocalSymbol local, ICatchClauseOperation clause) =>
        local.Locations is [var location, ..] && clause.Parent is { Syntax: var statement } && !statement.Span.Contains(location.SourceSpan);

    private static bool IsCancellation(ITypeSymbol? exception) => exception is { Name: "OperationCanceledException" or "TaskCanceledException" or "ObjectDisposedException" };
}
