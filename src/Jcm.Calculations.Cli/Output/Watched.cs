using Spectre.Console;

namespace Jcm.Calculations.Cli.Output;

/// <summary>Long work that a person can watch: a progress bar on standard error, and nothing at all where nobody is watching.</summary>
internal static class Watched
{
    /// <summary>Does a piece of work.</summary>
    /// <param name="terminal">Where progress is shown.</param>
    /// <param name="what">What is being done, for example <c>Reading meters.csv</c>.</param>
    /// <param name="work">The work; it reports the share done, from 0 to 1.</param>
    /// <returns>What the work gives.</returns>
    internal static T Do<T>(Terminal terminal, string what, Func<Action<double>, T> work)
    {
        if (!terminal.IsErrorRich) return work(_ => { });
        var progress = new Progress(RichConsole.On(terminal.Error, terminal.ErrorWidth ?? RichConsole.UsualWidth, isMoving: true), timeProvider: null) { AutoClear = true };
        progress.Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn());
        return progress.Start(context =>
        {
            var task = context.AddTask(Markup.Escape(what), maxValue: 1);
            return work(share => task.Value = share);
        });
    }
}
