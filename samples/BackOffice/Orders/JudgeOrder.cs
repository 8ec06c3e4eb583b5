using BackOffice.Learning;
using SafeIntegration;

namespace BackOffice.Orders;

/// <summary>Judges the urgency of the note on an order by a trained model, and makes the notice.</summary>
public abstract class JudgeOrder<TOrder>(OrderUrgencyModel model) : ClassifierCall<TOrder, OrderNotice>
{
    /// <inheritdoc/>
    protected override string ModelId => model.Id;

    /// <summary>The note.</summary>
    protected abstract string NoteOf(TOrder order);

    /// <summary>The notice, once the urgency is known.</summary>
    protected abstract OrderNotice NoticeOf(TOrder order, Urgency urgency);

    /// <inheritdoc/>
    protected override ValueTask<IReadOnlyList<ClassProbability>> ClassifyAsync(TOrder input, CancellationToken cancellationToken) =>
        ValueTask.FromResult(model.Classifier.ClassesOf(NoteOf(input)));

    /// <inheritdoc/>
    protected override OrderNotice ToOutput(TOrder input, string? label) => NoticeOf(input, Enum.Parse<Urgency>(label!));
}

/// <summary><see cref="JudgeOrder{TOrder}"/> for orders before the platform's update.</summary>
public sealed class JudgeOrderV1(OrderUrgencyModel model) : JudgeOrder<OrderV1>(model)
{
    /// <inheritdoc/>
    protected override string NoteOf(OrderV1 order) => order.Note;

    /// <inheritdoc/>
    protected override OrderNotice NoticeOf(OrderV1 order, Urgency urgency) => OrderNotice.For(order, urgency);
}

/// <summary><see cref="JudgeOrder{TOrder}"/> for orders after the platform's update.</summary>
public sealed class JudgeOrderV2(OrderUrgencyModel model) : JudgeOrder<OrderV2>(model)
{
    /// <inheritdoc/>
    protected override string NoteOf(OrderV2 order) => order.CustomerNote;

    /// <inheritdoc/>
    protected override OrderNotice NoticeOf(OrderV2 order, Urgency urgency) => OrderNotice.For(order, urgency);
}
