using SafeIntegration.Analyzers.Catalogue;
using SafeIntegration.Analyzers.Lowering;

namespace SafeIntegration.Analyzers.Flow;

/// <content>Delegates that answer a question: what the answer checks is known where the delegate is known.</content>
internal sealed partial class Solver
{
    /// <summary>A delegate has answered: one made here checks what it was called with, one of the caller is remembered for the caller.</summary>
    private void AssumeDelegate(ulong[] delegates, CallSite call, bool answer)
    {
        if (delegates.Length != 1) return;
        var arguments = new ulong[call.Arguments.Length][];
        for (var i = 0; i < arguments.Length; i++) arguments[i] = Get(call.Arguments[i]);
        if (_atoms[Value.Atom(delegates[0])].IsSymbolic) Check(delegates, answer ? Labels.AnsweredTrue : Labels.AnsweredFalse);
        CheckBy(delegates[0], arguments, answer);
    }

    /// <summary>One delegate after the other of a list has answered: what any of them checks is checked.</summary>
    private void CheckByRules(Origin element, ulong[][] arguments, bool answer)
    {
        foreach (var rule in _summaries.DelegatesOf(_body, HolderOf(element.Path)))
            foreach (var target in rule is Body lambda ? [lambda] : rule is CallSite method ? _summaries.Targets(method) : [])
            {
                if (_summaries.Of(target) is not { } summary) continue;
                var frame = new Frame(target, Value.Empty, Fitted(arguments, target.ParameterCount), Value.Empty);
                foreach (var path in answer ? summary.CheckedIfTrue : summary.CheckedIfFalse) CheckAs(Resolve(path.From, frame), path.Labels);
            }
    }

    /// <summary>The answers of delegates that a callee has insisted on.</summary>
    private void CheckAnswered(CheckedPath[] paths, Summary summary, Frame frame)
    {
        foreach (var path in paths)
        {
            if ((path.Labels & (Labels.AnsweredTrue | Labels.AnsweredFalse)) == Labels.None) continue;
            var delegates = Resolve(path.From, frame);
            if (delegates.Length != 1) continue;
            foreach (var use in summary.Delegates)
            {
                if (!use.Delegate.Equals(path.From)) continue;
                var arguments = new ulong[use.Arguments.Length][];
                for (var i = 0; i < arguments.Length; i++) arguments[i] = Resolve(use.Arguments[i], frame);
                CheckBy(delegates[0], arguments, (path.Labels & Labels.AnsweredTrue) != 0);
            }
        }
    }

    private void CheckBy(ulong entry, ulong[][] arguments, bool answer)
    {
        var atom = Value.Atom(entry);
        if (_atoms[atom] is { IsSymbolic: true } element)
        {
            if (element.Path.Selector == Selectors.Element && element is { Kind: RootKind.Static } or { Kind: RootKind.Parameter, Index: 0 }) CheckByRules(element, arguments, answer);
            return;
        }

        if (_atoms[atom] is { Kind: RootKind.Method, Tag: CallSite method } && _summaries.Targets(method).Length == 0)
        {
            var receiver = Read(atom, Selectors.Receiver);
            var isExtension = method.Method.IsStatic && method.Method.Parameters.Length == arguments.Length + 1;
            AssumeLibraryCall(method, answer, receiver, isExtension ? [receiver, .. arguments] : arguments);
            return;
        }

        foreach (var (body, summary) in Closures([entry]))
        {
            var frame = new Frame(body, Read(atom, Selectors.Receiver), Fitted(arguments, body.ParameterCount), Read(atom, Selectors.Environment));
            foreach (var path in answer ? summary.CheckedIfTrue : summary.CheckedIfFalse) CheckAs(Resolve(path.From, frame), path.Labels);
        }
    }
}
