using Microsoft.Extensions.AI;
using SafeIntegration;

namespace Tutor;

public sealed record ExerciseView(string Headline, string Explanation, bool Celebrate);

[Contract("tutor.grade.v1")]
public sealed partial record Grade(bool Correct, string Explanation);

public sealed class TutorViewModel(IChatClient chat)
{
    public ExerciseView? View { get; private set; }

    public event EventHandler? Changed;

    public async Task CheckAsync(string exercise, string solution)
    {
        ChatResponse<Grade> response = await chat.GetResponseAsync<Grade>($"Exercise: {exercise}\nSolution: {solution}\nIs it correct?");
        Grade grade = response.Result;
        View = grade.Correct
            ? new ExerciseView("Well done", grade.Explanation, Celebrate: true)
            : new ExerciseView("Not yet", grade.Explanation, Celebrate: false);
        Changed?.Invoke(this, EventArgs.Empty);
    }
}
