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
        if (_atoms[Value.Atom(delegates[0])].IsSymbolic)
        {
            Check(delegates, answer ? Labels.AnsweredTrue : Labels.AnsweredFalse);
            return;
        }

        var arguments = new ulong[call.Arguments.Length][];
        for (var i = 0; i < arguments.Length; i++) arguments[i] = Get(call.Arguments[i]);
        CheckBy(delegates[0], arguments, answer);
    }

    /// <summary>The answers of delegates that a callee has insisted on.</summary>
    private void CheckAnswered(CheckedPath[] paths, Summary summary, Frame frame)
    {
        foreach (var path in paths)
        {
            if ((path.Labels & (Labels.AnsweredTrue | Labels.AnsweredFalse)) == Labels.None) continue;
            var delegates = Resolve(path.From, frame);
            if (delegates.Length != 1 || _atoms[Value.Atom(delegates[0])].IsSymbolic) continue;
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
