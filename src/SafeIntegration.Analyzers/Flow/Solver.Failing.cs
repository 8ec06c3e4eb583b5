using SafeIntegration.Analyzers.Catalogue;
using SafeIntegration.Analyzers.Lowering;

namespace SafeIntegration.Analyzers.Flow;

/// <content>What calls may fail on: told to the handler around them, or to the caller.</content>
internal sealed partial class Solver
{
    private Failures _fails;
    private ulong[] _failed = Value.Empty;

    /// <summary>Whether a delegate is followed for a callee, which may catch what it throws.</summary>
    private bool _isOfDelegate;

    /// <summary>A callee may throw.</summary>
    private void Fail(Failures fails, CallSite call, ulong[] receiver, ulong[][] arguments, ulong[] environment)
    {
        fails &= Failures.Asks | Failures.Reads;
        if (fails == Failures.None) return;
        if (!_isOfDelegate && !call.IsGuarded)
        {
            _fails |= fails;
            return;
        }

        if ((fails & Failures.Asks) != 0 && call.Failure is { } asked) _failed = Value.Union(_failed, Single(RootKind.Source, 0, asked, _root));
        if ((fails & Failures.Reads) == 0) return;
        var given = Value.Union(UnionOf(arguments), environment);
        if (given.Length == 0) given = receiver;
        foreach (var entry in Unchecked(Reached(given)))
            if (_atoms[Value.Atom(entry)] is not { Kind: RootKind.Parameter, Index: Slot.This, Path.IsRoot: true }) _failed = Value.Union(_failed, [entry]);
    }

    /// <summary>A delegate of the caller may throw.</summary>
    private void FailBy(Origin origin, CallSite call)
    {
        if (_isOfDelegate || call.IsGuarded) _failed = Value.Union(_failed, Single(RootKind.Result, Origin.Failed, origin, _root));
        else _fails |= Failures.Delegates;
    }

    /// <summary>From here on what fails is what a delegate fails on that a callee runs.</summary>
    private (ulong[] Failed, bool IsOfDelegate) BeginDelegate()
    {
        var outer = (_failed, _isOfDelegate);
        (_failed, _isOfDelegate) = (Value.Empty, true);
        return outer;
    }

    private void EndDelegate(Origin origin, Summary summary, CallSite call, Frame frame, (ulong[] Failed, bool IsOfDelegate) outer)
    {
        var failed = _failed;
        (_failed, _isOfDelegate) = outer;
        if (failed.Length == 0) return;
        (frame.Failed ??= [])[origin] = failed;
        if ((summary.Fails & Failures.Delegates) == 0) return;
        if (_isOfDelegate || call.IsGuarded) _failed = Value.Union(_failed, failed);
        else _fails |= Failures.Asks;
    }
}
