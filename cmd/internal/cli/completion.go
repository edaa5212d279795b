package cli

import (
	"github.com/boete/boete"
	"github.com/spf13/cobra"
)

func (a *app) completionCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "completion bash|zsh|fish|powershell",
		Short: a.t("Maak het script waarmee uw shell aanvult", "Make the script for completion in your shell"),
		Long: a.t("Schrijf het script waarmee uw shell opdrachten, opties, artikelen, niveaus en besluiten aanvult.",
			"Write the script with which your shell completes commands, flags, articles, levels and decisions."),
		Example: `  source <(boete completion bash)
  boete completion zsh > "${fpath[1]}/_boete"
  boete completion fish > ~/.config/fish/completions/boete.fish`,
		Args:      atMost(1),
		ValidArgs: []string{"bash", "zsh", "fish", "powershell"},
		RunE: func(cmd *cobra.Command, args []string) error {
			if _, err := a.form("text"); err != nil {
				return err
			}
			if len(args) == 0 {
				return usageError{"", boete.Faultf(boete.CodeMissing, "the shell is missing; choose bash, zsh, fish or powershell")}
			}
			switch args[0] {
			case "bash":
				return cmd.Root().GenBashCompletionV2(&a.out, true)
			case "zsh":
				return cmd.Root().GenZshCompletion(&a.out)
			case "fish":
				return cmd.Root().GenFishCompletion(&a.out, true)
			case "powershell":
				return cmd.Root().GenPowerShellCompletionWithDesc(&a.out)
			}
			return usageError{"", boete.Faultf(boete.CodeUnknown, "there is no completion for the shell %q; choose bash, zsh, fish or powershell", args[0])}
		},
	}
}
